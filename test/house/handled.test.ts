import { flows } from '../../bot/flows';
import { cardSamples } from '../support/card-samples';
import { deadOn, deadRefreshOf } from './handled';

test.each(cardSamples)(
  'every button of $name is handled, and its handler can read what it sends',
  ({ render }) => {
    expect(deadOn(render('nl').content, flows)).toEqual([]);
  },
);

test.each(cardSamples)('what $name looks up while somebody types, a flow finds', ({ render }) => {
  const known = flows.flatMap(({ searches = {} }) => Object.keys(searches));
  const asked = [...JSON.stringify(render('nl').content).matchAll(/"dataset":"([^"]+)"/g)].map(
    ([, name]) => name,
  );
  expect(asked.filter((name) => name !== 'graph.microsoft.com/users' && !known.includes(name ?? ''))).toEqual(
    [],
  );
});

test.each(cardSamples)('what $name fetches by itself when it comes into view is handled', ({ render }) => {
  expect(deadRefreshOf(render('nl').content, flows)).toBeNull();
});
