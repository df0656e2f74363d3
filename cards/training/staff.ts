import { trainingActions } from '../../services/training/contract';
import type { Locale } from '../../services/people/roles';
import type { StaffFault, StaffPlan } from '../../services/people/staff-file';
import type { RenderedCard } from '../render';
import { type Banner, button, type Field } from '../shared/elements';
import { renderListCard, type Section } from '../shared/list';
import { type Texts, textsFor } from '../texts';
import { displayName, inputValue } from '../user-text';

export interface StaffModel {
  readonly locale: Locale;
  /** What was pasted. */
  readonly csv: string;
  /** Null before anything was pasted. */
  readonly plan: StaffPlan | { readonly faults: readonly StaffFault[] } | null;
  readonly done: boolean;
}

/** As much as a card can carry; longer lists go by the command line. */
export const mostPasted = 12_000;

/** A list of staff: what it would change, and carrying it out. Actions: `training.staff`, `training.staffApply` (input `csv`). */
export function renderStaff(model: StaffModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { trainingLists } = texts;
  const { plan, done } = model;
  const faults = plan && 'faults' in plan ? plan.faults : [];
  const changes = plan && 'added' in plan ? plan : null;
  const some = changes !== null && changes.added.length + changes.changed.length > 0;
  const check = button(
    trainingLists.staffCheck,
    trainingActions.staff,
    {},
    { style: some ? 'default' : 'positive' },
  );
  const apply = button(trainingLists.staffApply, trainingActions.staffApply, {}, { style: 'positive' });
  return renderListCard({
    locale: model.locale,
    summary: trainingLists.staffSummary,
    eyebrow: texts.shared.product,
    title: done ? trainingLists.staffDone : trainingLists.staffTitle,
    banners: faultBanner(faults, texts),
    footnotes: [
      ...(done ? [] : [trainingLists.staffHint]),
      ...(changes && !done && !some ? [trainingLists.staffNothing] : []),
      ...(changes ? [trainingLists.staffSame(changes.unchanged)] : []),
    ],
    sections: changes ? sectionsOf(changes, texts) : [],
    fields: done ? [] : [csvField(model.csv, texts)],
    buttons: done ? [] : some ? [apply, check] : [check],
  });
}

const mostLines = 12;

function faultBanner(faults: readonly StaffFault[], { trainingLists }: Texts): readonly Banner[] {
  if (faults.length === 0) return [];
  const lines = faults
    .slice(0, mostLines)
    .map(({ line, message }) => displayName(trainingLists.staffFault(line, message), 200));
  return [{ style: 'attention', title: trainingLists.staffFaults, lines }];
}

function sectionsOf({ added, changed, absent }: StaffPlan, { trainingLists }: Texts): readonly Section[] {
  const { more } = trainingLists;
  const sections: readonly Section[] = [
    {
      title: trainingLists.staffAdded(added.length),
      rows: added.map(({ name, company }) => ({ label: company, lines: [displayName(name, 80)] })),
      more,
    },
    {
      title: trainingLists.staffChanged(changed.length),
      rows: changed.map(({ person, fields }) => ({
        label: person.company,
        lines: [
          displayName(person.name, 80),
          ...fields.map(({ field, from, to }) => displayName(`${field}: ${from || '–'} → ${to || '–'}`, 160)),
        ],
      })),
      more,
    },
    {
      title: trainingLists.staffAbsent(absent.length),
      rows: absent.map(({ name, company }) => ({ label: company, lines: [displayName(name, 80)] })),
      more,
    },
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}

const csvField = (csv: string, { trainingLists }: Texts): Field => ({
  type: 'text',
  id: 'csv',
  label: trainingLists.staffLabel,
  value: inputValue(csv, mostPasted).value,
  placeholder: '',
  multiline: true,
  maxLength: mostPasted,
  required: true,
  errorMessage: trainingLists.staffError,
  faults: [],
});
