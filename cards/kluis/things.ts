import { kluisActions } from '../../services/kluis/contract';
import type { Thing } from '../../services/kluis/things';
import type { Locale } from '../../services/people/roles';
import { dateAndTime } from '../dates';
import type { RenderedCard } from '../render';
import { button, type Fact } from '../shared/elements';
import { renderListCard } from '../shared/list';
import { type Texts, textsFor } from '../texts';
import { displayName } from '../user-text';
import { lookedUpThing, mostOffered } from './thing-field';

export interface ThingsModel {
  readonly locale: Locale;
  readonly now: string;
  readonly things: readonly Thing[];
}

/** Everything the safe knows, whether or not anybody has it now. Action: `kluis.thing` (input `id`). */
export function renderThings({ locale, now, things }: ThingsModel): RenderedCard {
  const texts = textsFor(locale);
  const { kluisLists, kluisForm, shared } = texts;
  const empty = things.length === 0;
  const open = button(kluisLists.history, kluisActions.thing, {}, { style: 'positive' });
  return renderListCard({
    locale,
    summary: kluisLists.thingsSummary,
    eyebrow: kluisLists.eyebrow(dateAndTime(now, locale)),
    title: kluisLists.thingsTitle,
    footnotes: empty ? [kluisLists.thingsEmpty] : [],
    fields: empty
      ? []
      : [
          lookedUpThing(things.slice(0, mostOffered), {
            id: 'id',
            label: kluisLists.thing,
            value: '',
            placeholder: kluisForm.thingExample,
            required: true,
            errorMessage: shared.chooseOne,
            faults: [],
          }),
        ],
    buttons: empty ? [] : [open],
    sections: empty
      ? []
      : [
          {
            title: kluisLists.thingsTitle,
            rows: things.map((thing) => rowOf(thing, texts)),
            more: kluisLists.thingsMore,
          },
        ],
  });
}

const rowOf = (thing: Thing, texts: Texts): Fact => ({
  label: displayName(thing.dossier, 80),
  lines: [standingOf(thing, texts)],
});

/** Where it is, as far as the safe knows. */
export function standingOf({ standing, outOn }: Thing, { kluisLists }: Texts): string {
  if (outOn !== null) return kluisLists.thingOut(outOn);
  return { here: kluisLists.thingHere, asked: kluisLists.thingAsked, gone: kluisLists.thingGone }[standing];
}
