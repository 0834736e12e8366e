/* global AdaptiveCards, markdownit */
const markdown = markdownit({ html: false, linkify: false });
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

/** Teams' own sizes and colours, as near as its public design kit tells them. */
const themes = {
  light: {
    text: '#242424',
    subtle: '#616161',
    emphasis: '#f5f5f5',
    good: '#107c41',
    warning: '#8a5700',
    attention: '#c50f1f',
    accent: '#5b5fc7',
  },
  dark: {
    text: '#ffffff',
    subtle: '#adadad',
    emphasis: '#1f1f1f',
    good: '#6ccb5f',
    warning: '#ffc328',
    attention: '#ff99a4',
    accent: '#a6a7fc',
  },
};

/** Every fault that the renderer reports; the test in test/e2e reads it. */
const faults = [];
window.galleryFaults = faults;

function hostConfig(theme) {
  const pair = (color) => ({ default: color, subtle: color });
  const foregroundColors = {
    default: { default: theme.text, subtle: theme.subtle },
    accent: pair(theme.accent),
    good: pair(theme.good),
    warning: pair(theme.warning),
    attention: pair(theme.attention),
  };
  return new AdaptiveCards.HostConfig({
    fontFamily: '"Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif',
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 12 },
    separator: { lineThickness: 1, lineColor: '#88888855' },
    containerStyles: {
      default: { backgroundColor: 'transparent', foregroundColors },
      emphasis: { backgroundColor: theme.emphasis, foregroundColors },
    },
    actions: {
      maxActions: 6,
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { style: 'emphasis' },
    },
  });
}

/** A people picker brings its choices from the directory while one types; the renderer does not know of it and misses them. */
const noChoices = 'An Input.ChoiceSet must have at least one choice defined.';

function hasEmptyChoiceSet(node) {
  if (typeof node !== 'object' || node === null) return false;
  const isEmpty = node.type === 'Input.ChoiceSet' && !(node.choices?.length > 0) && node['choices.data'] === undefined;
  return isEmpty || Object.values(node).some(hasEmptyChoiceSet);
}

function drawn(name, card, themeName, width) {
  const figure = document.createElement('figure');
  figure.className = `${themeName} ${width}`;
  figure.innerHTML = `<figcaption>${name}, ${themeName}, ${width}</figcaption>`;
  const adaptiveCard = new AdaptiveCards.AdaptiveCard();
  adaptiveCard.hostConfig = hostConfig(themes[themeName]);
  // The renderer tests "lang" with a regular expression that remembers where it stopped, so every second card would fail.
  AdaptiveCards.AdaptiveCard.langProperty.regEx.lastIndex = 0;
  const context = new AdaptiveCards.SerializationContext();
  adaptiveCard.parse(card, context);
  const problems = [
    ...Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message),
    ...adaptiveCard
      .validateProperties()
      .validationEvents.map((event) => event.message)
      .filter((message) => message !== noChoices || hasEmptyChoiceSet(card)),
  ];
  const element = adaptiveCard.render();
  if (element) figure.append(element);
  else problems.push('nothing was drawn');
  for (const problem of problems) {
    faults.push(`${name}: ${problem}`);
    figure.insertAdjacentHTML('beforeend', `<p class="fault">${problem}</p>`);
  }
  return figure;
}

const cards = await (await fetch('/cards.json')).json();
for (const { name, card } of cards) {
  const section = document.createElement('section');
  section.id = name;
  section.innerHTML = `<h2>${name}</h2><div class="row"></div>`;
  for (const theme of ['light', 'dark']) {
    for (const width of ['wide', 'narrow']) section.querySelector('.row').append(drawn(name, card, theme, width));
  }
  document.querySelector('main').append(section);
}
document.body.dataset.ready = 'true';
