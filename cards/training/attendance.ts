import { trainingActions } from '../../services/training/contract';
import type { Locale } from '../../services/people/roles';
import type { Places, Session } from '../../services/training/model';
import type { RenderedCard } from '../render';
import { type Button, button, type Field, press } from '../shared/elements';
import { choiceInput } from '../shared/fields';
import { renderListCard } from '../shared/list';
import { type Texts, textsFor } from '../texts';
import { displayName } from '../user-text';

export interface AttendanceModel {
  readonly locale: Locale;
  readonly session: Session;
  readonly places: Places;
  /** Those of this page, by name. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly attended: boolean }[];
  /** Counted from 1. */
  readonly page: number;
  readonly pages: number;
  /** Shown while it counts; null otherwise. */
  readonly code: string | null;
  /** Not begun: nobody can be there yet. */
  readonly early: boolean;
}

/**
 * Who was there. Actions: `training.tick` (input `present`, data `page`), `training.close`, `training.attendance` (data
 * `page`).
 */
export function renderAttendance(model: AttendanceModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { training, trainingLists } = texts;
  const { session, places, people, page, pages, code } = model;
  const { attended, taken, waiting } = places;
  const present: Field = choiceInput({
    id: 'present',
    label: trainingLists.attendanceChoose,
    placeholder: training.choose,
    style: 'expanded',
    multiple: true,
    errorMessage: training.faultError,
    value: people
      .filter((person) => person.attended)
      .map(({ id }) => id)
      .join(','),
    choices: people.map(({ id, name }) => ({ title: displayName(name, 60), value: id })),
  });
  return renderListCard({
    locale: model.locale,
    summary: trainingLists.attendanceSummary,
    eyebrow: training.eyebrow(session.id),
    title: trainingLists.attendanceTitle,
    banners:
      code === null
        ? []
        : [{ style: 'accent', title: trainingLists.code(code), lines: [trainingLists.codeText] }],
    footnotes: [
      trainingLists.counts(attended, taken, waiting),
      ...(pages > 1 ? [trainingLists.attendancePage(page, pages)] : []),
      people.length === 0 ? trainingLists.nobody : trainingLists.attendanceHint,
    ],
    fields: people.length === 0 || model.early ? [] : [present],
    buttons: buttonsOf(model, texts),
  });
}

function buttonsOf(model: AttendanceModel, { trainingLists }: Texts): readonly Button[] {
  const { session, people, page, pages, early } = model;
  const on = { session: session.id };
  const isUnconfirmed = session.status === 'closed' && session.bySelf === true;
  const open = (session.status === 'planned' && !early) || isUnconfirmed;
  return [
    ...(people.length > 0 && !early
      ? [button(trainingLists.save, trainingActions.tick, { ...on, page }, { style: 'positive' })]
      : []),
    ...(open ? [press(trainingLists.close, trainingActions.close, on)] : []),
    ...(pages > 1
      ? [press(trainingLists.next, trainingActions.attendance, { ...on, page: (page % pages) + 1 })]
      : []),
  ];
}
