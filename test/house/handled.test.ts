import { flows } from '../../bot/flows';
import { cardSamples } from '../support/card-samples';
import type { Element } from '../support/person/elements';
import { everyPress, pressed } from '../support/person/every-press';
import { plausible } from '../support/person/plausible';

const actions = new Map(flows.flatMap((flow) => flow.actions).map((action) => [action.verb, action]));

/** Samples whose buttons are nobody's: they show how a card looks, and what they say is no data of a flow. */
interface Dead {
  readonly title: string;
  readonly verb: string;
  readonly why: string;
}

function deadOn(content: Element): readonly Dead[] {
  return everyPress(content).flatMap((pressable): readonly Dead[] => {
    const { title, verb } = pressable;
    const action = actions.get(verb);
    if (!action) return [{ title, verb, why: 'nobody handles this verb' }];
    const { data, submit } = pressed(content, pressable, plausible);
    const taken = [data, submit].map((sent) => action.data.safeParse(sent));
    return taken.flatMap((parsed) => (parsed.success ? [] : [{ title, verb, why: parsed.error.message }]));
  });
}

test.each(cardSamples)(
  'every button of $name is handled, and its handler can read what it sends',
  ({ render }) => {
    const { content } = render('nl');
    expect(deadOn(content)).toEqual([]);
  },
);

test.each(cardSamples)('what $name fetches by itself when it comes into view is handled', ({ render }) => {
  const { refresh } = render('nl').content as { refresh?: { action: { verb: string; data: unknown } } };
  if (!refresh) return;
  const { verb, data } = refresh.action;
  expect(actions.get(verb)?.data.safeParse(data)).toMatchObject({ success: true });
});
