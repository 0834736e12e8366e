/** Everything that is shown comes as text from the bot and goes in as text: nothing of it is ever read as HTML. */
export const byId = (id) => document.getElementById(id);

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== undefined && child !== ''));
  return made;
}

/** A text in its own paragraph; nothing where there is none. */
export function paragraph(text, className = '') {
  return text === '' ? undefined : element('p', className === '' ? {} : { class: className }, text);
}

/** How something stands: a symbol that only eyes need, and its word. */
export function mark({ colour, symbol, word }) {
  return element('span', { class: `mark ${colour}` }, element('span', { 'aria-hidden': 'true' }, `${symbol} `), word);
}

/** The choices of a list, with the chosen one. */
export function options(all, chosen) {
  return all.map(({ id, title }) =>
    element('option', id === chosen ? { value: id, selected: '' } : { value: id }, title),
  );
}
