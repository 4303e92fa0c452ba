package org.hongyan.organisation;

/**
 * A unit as lists, forms and the audit log show it.
 *
 * @param contactPhone masked
 */
public record OrganisationView(
    Long id,
    String name,
    String divisionCode,
    OrganisationKind kind,
    String creditCode,
    boolean partner,
    String address,
    String contact,
    String contactPhone,
    String remark,
    int version) {}
