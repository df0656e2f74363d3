import type { Flow } from '../../bot/routing/flow';
import type { Element } from '../support/person/elements';
import { everyPress, pressed } from '../support/person/every-press';
import { plausible } from '../support/person/plausible';

/** Samples whose buttons belong to nobody: they show how a card looks, and their texts are no data of a flow. */
interface Dead {
  readonly title: string;
  readonly verb: string;
  readonly why: string;
}

const actionsOf = (flows: readonly Flow[]) =>
  new Map(flows.flatMap((flow) => flow.actions).map((action) => [action.verb, action]));

/** Buttons of a card that no flow handles, or that send what their handler cannot parse. */
export function deadOn(content: Element, flows: readonly Flow[]): readonly Dead[] {
  const actions = actionsOf(flows);
  return everyPress(content).flatMap((pressable): readonly Dead[] => {
    const { title, verb } = pressable;
    const action = actions.get(verb);
    if (!action) return [{ title, verb, why: 'nobody handles this verb' }];
    const { data, submit } = pressed(content, pressable, plausible);
    const taken = [data, submit].map((sent) => action.data.safeParse(sent));
    return taken.flatMap((parsed) => (parsed.success ? [] : [{ title, verb, why: parsed.error.message }]));
  });
}

interface Refreshing {
  readonly refresh?: { readonly action: { readonly verb: string; readonly data: unknown } };
}

/** The verb that a card sends by itself when it comes into view, if no flow can handle or parse it; otherwise null. */
export function deadRefreshOf(content: Element, flows: readonly Flow[]): string | null {
  const { refresh } = content as Refreshing;
  if (!refresh) return null;
  const { verb, data } = refresh.action;
  return actionsOf(flows).get(verb)?.data.safeParse(data).success === true ? null : verb;
}
