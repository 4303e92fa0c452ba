'use strict';
/* Draws each [data-chart] from the table beside it: one source for the picture and its table. */
(() => {
  const figures = [...document.querySelectorAll('[data-chart]')];
  if (!figures.length) {
    return;
  }
  const charts = new Map();
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;

  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  const palette = () => ['c1', 'c5', 'c2', 'c3', 'c4', 'c6'].map(token);
  const grouped = (value) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '\u2009');
  const parsed = (cell) => {
    const digits = (cell?.textContent || '').replace(/[^\d.-]/g, '');
    return digits === '' || digits === '-' ? null : Number(digits);
  };

  const read = (figure) => {
    const table = figure.querySelector('table');
    const heads = [...table.tHead.rows[0].cells];
    const marked = heads.map((head, at) => ('series' in head.dataset ? at : 0)).filter(Boolean);
    const rows = [...table.tBodies[0].rows].filter((row) => !row.classList.contains('total'));
    return {
      kind: figure.dataset.chart,
      width: figure.clientWidth,
      names: rows.map((row) => row.cells[0].textContent.trim()),
      codes: rows.map((row) => row.dataset.code || ''),
      links: rows.map((row) => row.querySelector('a')?.href || ''),
      series: (marked.length ? marked : [1]).map((at) => ({
        name: heads[at].textContent.trim(),
        values: rows.map((row) => parsed(row.cells[at])),
        links: rows.map((row) => row.cells[at]?.querySelector('a')?.href || ''),
      })),
      target: figure.dataset.target ? Number(figure.dataset.target) : null,
      targetLabel: figure.dataset.targetLabel || '',
      unit: figure.dataset.unit || '',
    };
  };

  const label = (value) => (value == null ? '' : grouped(value));
  const text = () => ({ color: token('ink-2'), fontFamily: token('font'), fontSize: 12 });
  const names = (data, extra) => ({
    type: 'category', data: data.names, axisTick: { show: false }, axisLine: { lineStyle: { color: token('edge') } },
    axisLabel: { ...text(), ...extra },
  });
  const values = (most) => ({
    type: 'value', max: most, splitNumber: 3, axisLabel: { ...text(), color: token('ink-3'), formatter: grouped, showMaxLabel: most === undefined },
    splitLine: { lineStyle: { color: token('line-2') } },
  });
  const roof = (data) => {
    const most = Math.max(data.target || 0, ...data.series[0].values);
    return most > 0 ? Math.ceil((most * 1.15) / 10) * 10 : 10;
  };
  const targetLine = (data, axis) => data.target && {
    silent: true, symbol: 'none', animation: false, lineStyle: { color: token('ink'), type: 'dashed', width: 1.5 },
    label: { ...text(), color: token('ink'), position: data.kind === 'cumulative' ? 'insideStartTop' : 'insideEndTop', formatter: `${data.targetLabel} ${grouped(data.target)}` },
    data: [{ [axis]: data.target }],
  };
  const top = (data, place) => ({ show: true, position: place, ...text(), color: token('ink'), fontWeight: 600, formatter: ({ value }) => label(value) });

  const kinds = {
    'bars-with-target': (data) => ({
      grid: { left: 8, right: 12, top: 24, bottom: 4, containLabel: true },
      xAxis: names(data), yAxis: values(roof(data)),
      series: [{ type: 'bar', name: data.series[0].name, data: data.series[0].values, barMaxWidth: 44, itemStyle: { color: token('c1') }, label: top(data, 'top'), markLine: targetLine(data, 'yAxis') }],
    }),
    cumulative: (data) => ({
      grid: { left: 8, right: 16, top: 24, bottom: 4, containLabel: true },
      xAxis: { ...names(data), boundaryGap: true }, yAxis: values(roof(data)),
      series: [{ type: 'line', name: data.series[0].name, data: data.series[0].values, symbol: 'circle', symbolSize: 9, lineStyle: { color: token('c1'), width: 2.5 }, itemStyle: { color: token('c1') }, areaStyle: { color: token('c1'), opacity: 0.1 }, label: top(data, 'top'), markLine: targetLine(data, 'yAxis') }],
    }),
    'horizontal-bars': (data) => ({
      grid: { left: 4, right: 56, top: 4, bottom: 4, containLabel: true },
      yAxis: { ...names(data, { width: Math.min(210, data.width * 0.42), overflow: 'break', lineHeight: 14 }), inverse: true, axisLine: { show: false } },
      xAxis: { ...values(), axisLabel: { show: false }, splitLine: { show: false } },
      series: [{ type: 'bar', name: data.series[0].name, data: data.series[0].values, barMaxWidth: 16, itemStyle: { color: token('c1') }, label: top(data, 'right') }],
    }),
    stacked: (data) => ({
      color: palette(),
      legend: { bottom: 0, textStyle: text(), itemWidth: 10, itemHeight: 10, icon: 'rect' },
      grid: { left: 8, right: 12, top: 16, bottom: 32, containLabel: true },
      xAxis: names(data), yAxis: values(),
      series: data.series.map((one) => ({ type: 'bar', stack: 'all', name: one.name, data: one.values, barMaxWidth: 44, itemStyle: { borderColor: token('paper'), borderWidth: 1 } })),
    }),
    map: (data) => ({
      visualMap: {
        min: 0, max: Math.max(1, ...data.series[0].values.filter((value, at) => data.codes[at])), left: 0, bottom: 0, calculable: false,
        itemWidth: 12, itemHeight: 84, inRange: { color: [token('map-low'), token('map-high')] }, textStyle: text(), text: [data.unit, ''],
      },
      series: [{
        type: 'map', map: 'places', nameProperty: 'code', aspectScale: 0.78, layoutCenter: ['53%', '50%'], layoutSize: '94%',
        data: data.codes.map((code, at) => ({ name: code, value: data.series[0].values[at] ?? undefined })),
        itemStyle: { borderColor: token('paper'), borderWidth: 1.5, areaColor: token('line') },
        label: { show: true, ...text(), fontSize: 11, color: token('ink'), textBorderColor: token('paper'), textBorderWidth: 3, formatter: ({ name }) => placeName(data, name) },
        emphasis: { label: { color: token('ink') }, itemStyle: { areaColor: token('accent') } },
        select: { disabled: true },
      }],
    }),
  };
  const placeName = (data, code) => {
    const at = data.codes.indexOf(code);
    return at < 0 ? '' : `${data.names[at]}\n${label(data.series[0].values[at]) || '–'}`;
  };

  const tooltip = (data, kind) => ({
    trigger: 'item', renderMode: 'richText', confine: true, backgroundColor: token('raise'), borderColor: token('line'), textStyle: text(),
    formatter: ({ name, value, seriesName }) => {
      const shown = kind === 'map' ? data.names[data.codes.indexOf(name)] || '' : name;
      const series = kind === 'stacked' ? ` ${seriesName}` : '';
      return `${shown}${series}: ${Number.isFinite(value) ? grouped(value) : '–'} ${data.unit}`;
    },
  });

  const draw = (figure) => {
    const data = read(figure);
    const kind = figure.dataset.chart;
    const canvas = figure.querySelector('.chart-canvas');
    if (kind === 'horizontal-bars') {
      canvas.style.height = `${Math.max(96, data.names.length * 32)}px`;
    }
    const chart = charts.get(figure) || window.echarts.init(canvas, null, { renderer: 'canvas' });
    charts.set(figure, chart);
    chart.resize();
    chart.setOption({ animation: !still && !figure.dataset.drawn, animationDuration: 300, tooltip: tooltip(data, kind), ...kinds[kind](data) }, true);
    figure.dataset.drawn = 'true';
    chart.off('click');
    chart.on('click', ({ dataIndex, seriesIndex, name }) => {
      const at = kind === 'map' ? data.codes.indexOf(name) : dataIndex;
      const link = data.series[seriesIndex]?.links[at] || data.links[at];
      if (link) {
        window.location.assign(link);
      }
    });
  };
  const drawAll = () => figures.forEach(draw);

  const load = (source) => new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = source;
    script.addEventListener('load', resolve);
    script.addEventListener('error', reject);
    document.head.append(script);
  });
  const outlines = async () => {
    const withMap = figures.find((figure) => figure.dataset.chart === 'map');
    if (withMap) {
      const answer = await fetch(withMap.dataset.map);
      window.echarts.registerMap('places', await answer.json());
    }
  };

  const start = async () => {
    try {
      await load(figures[0].dataset.library);
      await outlines();
      drawAll();
    } catch {
      for (const figure of figures) {
        figure.querySelector('.chart-canvas').hidden = true;
        figure.querySelector('details')?.setAttribute('open', '');
      }
      return;
    }
    const main = document.querySelector('main');
    let width = main.clientWidth;
    new ResizeObserver(() => {
      if (main.clientWidth !== width) {
        width = main.clientWidth;
        drawAll();
      }
    }).observe(main);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
    window.addEventListener('beforeprint', () => {
      document.documentElement.dataset.scheme = 'light';
      drawAll();
    });
    window.addEventListener('afterprint', () => {
      delete document.documentElement.dataset.scheme;
      drawAll();
    });
  };
  start();
})();
