import { renderAlong, renderAlongEnded, renderAlongPart } from '../../cards/incident/along';
import { renderInvited } from '../../cards/incident/process/invited';
import type { ProcessModel } from '../../cards/incident/process/model';
import type { Incident } from '../../services/incident/model';
import type { Locale } from '../../services/people/roles';
import { alertView, type CardSample, fullest, hostile, manyPeople, widest } from './card-views';
import { after, colleague, fg } from './incident-scene';
import { crowd, crowded, sample } from './process-samples';
import { advised, taken } from './process-scene';

/** What a colleague with read access sees, and where access is given. */

const lookingAlong = (count: number): Incident['invited'] =>
  manyPeople.slice(0, count).map(({ id }) => ({ person: id, by: fg, at: after(60).now.toISOString() }));
const invited = (count: number) => (of: ProcessModel) =>
  renderInvited({
    ...of,
    names: { ...of.names, ...Object.fromEntries(manyPeople.map(({ id, name }) => [id, name])) },
    looking: lookingAlong(count) ?? [],
    people: count === 0 ? [{ id: colleague, name: 'Fenna Vos' }] : manyPeople,
  });
const invitedBy = { name: 'Farida Gerritsen', at: after(60).now.toISOString() };

export const alongSamples: readonly CardSample[] = [
  sample('invited-nobody', taken, invited(0)),
  sample('invited-many', taken, invited(30)),
  { name: 'along', render: (locale) => renderAlong({ ...alertView(locale), status: 'taken', invitedBy }) },
  { name: 'along-fullest', render: (locale) => renderAlong({ ...fullest(locale, widest), invitedBy }) },
  {
    name: 'along-hostile',
    render: (locale) =>
      renderAlong({ ...fullest(locale, () => hostile), invitedBy: { ...invitedBy, name: hostile } }),
  },
  ...(['takenBack', 'over'] as const).map((why) => ({
    name: `along-ended-${why}`,
    render: (locale: Locale) => renderAlongEnded(locale, 'INC-2026-0042', { at: invitedBy.at, why }),
  })),
  ...(['file', 'clients', 'tasks', 'files'] as const).flatMap((part) => [
    sample(`along-${part}`, advised, (of) => renderAlongPart(of, part)),
    sample(`along-${part}-fullest`, crowded(widest), (of) => renderAlongPart(crowd(of), part)),
  ]),
];
