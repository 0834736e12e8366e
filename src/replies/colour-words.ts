/** How a colour is shown: never by colour alone, so each has its own symbol and word. */
export const colourWords = {
  green: { symbol: '●', word: 'grøn', many: 'grønne', card: 'good', chart: 'good', hex: '107C41' },
  yellow: { symbol: '▲', word: 'gul', many: 'gule', card: 'warning', chart: 'warning', hex: '8A5700' },
  red: { symbol: '■', word: 'rød', many: 'røde', card: 'attention', chart: 'attention', hex: 'B10E1C' },
  none: {
    symbol: '◇',
    word: 'uden farve',
    many: 'uden farve',
    card: 'default',
    chart: 'categoricalBlue',
    hex: '424242',
  },
  grey: {
    symbol: '○',
    word: 'intet gyldigt tal',
    many: 'uden gyldigt tal',
    card: 'default',
    chart: 'neutral',
    hex: '616161',
  },
} as const;
