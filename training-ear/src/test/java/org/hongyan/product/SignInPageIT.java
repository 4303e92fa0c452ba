package org.hongyan.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People sign in through the login page. */
@Tag("browser")
class SignInPageIT {

  @Test
  void opensDashboardAndAsksNoOtherHost() throws Exception {
    Product product = Product.on(Database.DERBY);
    List<String> foreign = new ArrayList<>();
    Browser.visit(
        product,
        "sign-in",
        page -> {
          page.onRequest(
              request -> {
                if (!request.url().startsWith(product.url("/").toString())
                    && !request.url().startsWith("data:")) {
                  foreign.add(request.url());
                }
              });
          Browser.signIn(page, "official");
          assertEquals(200, page.navigate("/plan/dashboard").status());
          assertTrue(page.url().contains("/plan/dashboard"), page.url());
        });
    assertEquals(List.of(), foreign);
  }
}
