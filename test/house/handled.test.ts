import { flows } from '../../bot/flows';
import { cardSamples } from '../support/card-samples';
import type { Element } from '../support/person/elements';
import { deadOn, deadRefreshOf } from './handled';

describe.each(cardSamples)('$name', ({ render }) => {
  let content: Element;
  beforeAll(() => {
    ({ content } = render('nl'));
  });

  test('every button is handled, and its handler can read what it sends', () => {
    expect(deadOn(content, flows)).toEqual([]);
  });

  test('what it looks up while somebody types, a flow finds', () => {
    const known = flows.flatMap(({ searches = {} }) => Object.keys(searches));
    const asked = [...JSON.stringify(content).matchAll(/"dataset":"([^"]+)"/g)].map(([, name]) => name);
    expect(
      asked.filter((name) => name !== 'graph.microsoft.com/users' && !known.includes(name ?? '')),
    ).toEqual([]);
  });

  test('what it fetches by itself when it comes into view is handled', () => {
    expect(deadRefreshOf(content, flows)).toBeNull();
  });
});
