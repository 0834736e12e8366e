/* global AdaptiveCards */
/**
 * Teams draws charts itself; the open renderer knows none. These are plain stand-ins, so that a card is seen whole. With
 * ?charts=none nothing is drawn, as on clients that have no charts: the card must read whole without them.
 */
const drawsNone = new URLSearchParams(location.search).get('charts') === 'none';
const colors = {
  good: '#107c41',
  warning: '#c19c00',
  attention: '#c50f1f',
  neutral: '#8a8886',
  categoricalBlue: '#4f6bed',
};

const drawers = {
  'Chart.VerticalBar': ({ data }) => bars(data.map(({ x, y, color }) => ({ label: x, value: y, color }))),
  'Chart.Line': ({ data }) =>
    bars((data[0]?.values ?? []).map(({ x, y }) => ({ label: String(x), value: y, color: data[0].color }))),
  'Chart.HorizontalBar.Stacked': ({ data }) => data.map(({ title, data: parts }) => stack(title, parts)).join(''),
};

for (const [type, draw] of Object.entries(drawers)) {
  AdaptiveCards.GlobalRegistry.elements.register(
    type,
    class extends AdaptiveCards.CardElement {
      getJsonTypeName() {
        return type;
      }
      internalParse(source, context) {
        super.internalParse(source, context);
        this.source = source;
      }
      internalRender() {
        const element = document.createElement('div');
        if (!drawsNone) element.innerHTML = `<div class="chart"><b></b>${draw(this.source)}</div>`;
        const title = element.querySelector('b');
        if (title) title.textContent = this.source.showTitle ? (this.source.title ?? '') : '';
        return element;
      }
    },
  );
}

function bars(list) {
  const top = Math.max(...list.map(({ value }) => Math.abs(value)), 1);
  const width = 320 / Math.max(1, list.length);
  const drawn = list.map(({ label, value, color }, index) => {
    const height = (Math.abs(value) / top) * 70;
    const middle = index * width + width / 2;
    return `<rect x="${index * width + 3}" y="${85 - height}" width="${width - 6}" height="${height}" fill="${colors[color] ?? '#4f6bed'}"/>
      <text x="${middle}" y="${80 - height}">${value.toLocaleString('da')}</text><text x="${middle}" y="98">${label.replace(/[<&]/g, '')}</text>`;
  });
  return `<svg viewBox="0 0 320 102">${drawn.join('')}</svg>`;
}

function stack(title, parts) {
  const whole = parts.reduce((sum, { value }) => sum + value, 0) || 1;
  const drawn = parts.map(
    ({ value, color, legend }) =>
      `<span style="flex:${value / whole};background:${colors[color] ?? '#4f6bed'}" title="${legend}">${value}</span>`,
  );
  const label = document.createElement('small');
  label.textContent = title;
  return `${label.outerHTML}<div class="stack">${drawn.join('')}</div>`;
}
