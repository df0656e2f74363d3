import { trainingActions } from '../../services/training/contract';
import type { Shift } from '../../services/people/guarded';
import type { Locale } from '../../services/people/roles';
import type { StaffFault, StaffPlan } from '../../services/people/staff-file';
import { type Names, shiftRows } from '../admin/proposal-lines';
import type { RenderedCard } from '../render';
import { type Banner, button, type Field } from '../shared/elements';
import { textInput } from '../shared/fields';
import { renderListCard, type Section } from '../shared/list';
import { type Texts, textsFor } from '../texts';
import { displayName, inputValue } from '../user-text';

export interface StaffModel {
  readonly locale: Locale;
  /** What was pasted. */
  readonly csv: string;
  /** Null before anything was pasted. */
  readonly plan: StaffPlan | { readonly faults: readonly StaffFault[] } | null;
  /** Which part a second person must agree to first. */
  readonly guarded: readonly Shift[];
  readonly names: Names;
  /** Names of the companies, by id. */
  readonly companies: Readonly<Record<string, string>>;
  /** Why it could not be carried out. */
  readonly refused: readonly string[];
  readonly done: boolean;
  /** Identifies what is shown; null when there is nothing to carry out. */
  readonly shown: string | null;
  /** It differs from what was shown before: the list was changed, or the organisation. */
  readonly changedMeanwhile: boolean;
}

/** As much as fits on a card; longer lists go through the command line. */
export const mostPasted = 12_000;

/** A staff list: what it would change, and carrying it out. */
export function renderStaff(model: StaffModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { trainingLists } = texts;
  const { plan, done, guarded, refused } = model;
  const faults = plan && 'faults' in plan ? plan.faults : [];
  const changes = plan && 'added' in plan ? plan : null;
  const some = changes !== null && changes.added.length + changes.changed.length > 0;
  const check = button(
    trainingLists.staffCheck,
    trainingActions.staff,
    {},
    { style: some ? 'default' : 'positive' },
  );
  const apply = button(
    trainingLists.staffApply,
    trainingActions.staffApply,
    { shown: model.shown ?? '' },
    { style: 'positive' },
  );
  return renderListCard({
    locale: model.locale,
    summary: trainingLists.staffSummary,
    eyebrow: texts.shared.product,
    title: done ? trainingLists.staffDone : trainingLists.staffTitle,
    banners: [
      ...changedBanner(model, texts),
      ...faultBanner(faults, texts),
      ...refusedBanner(refused, texts),
    ],
    footnotes: [
      ...(done ? [] : [trainingLists.staffHint]),
      ...(done && guarded.length > 0 ? [trainingLists.staffProposed] : []),
      ...(changes && !done && !some ? [trainingLists.staffNothing] : []),
      ...(changes ? [trainingLists.staffSame(changes.unchanged)] : []),
    ],
    sections: changes
      ? [...waitingSection(model, texts), ...sectionsOf(atOnce(changes, guarded), model, texts)]
      : [],
    fields: done ? [] : [csvField(model.csv, texts)],
    buttons: done ? [] : some ? [apply, check] : [check],
  });
}

type Lists = Texts['trainingLists'];

const mostLines = 12;

const changedBanner = ({ changedMeanwhile }: StaffModel, { trainingLists }: Texts): readonly Banner[] =>
  changedMeanwhile
    ? [{ style: 'warning', title: trainingLists.staffOther, lines: [trainingLists.staffOtherText] }]
    : [];

function faultBanner(faults: readonly StaffFault[], { trainingLists }: Texts): readonly Banner[] {
  if (faults.length === 0) return [];
  const lines = faults.slice(0, mostLines).map((fault) => displayName(faultLine(fault, trainingLists), 200));
  const left = faults.length - lines.length;
  const more = left > 0 ? [trainingLists.more(left)] : [];
  return [{ style: 'attention', title: trainingLists.staffFaults, lines: [...lines, ...more] }];
}

function faultLine(
  { line, code, about }: StaffFault,
  { staffFault, staffFaultOf, staffColumn }: Lists,
): string {
  const named = (column: string): string => staffColumn[column] ?? column;
  const columns = about.split(',').map((column) => named(column.trim()));
  return staffFault(line, staffFaultOf[code](columns.join(', ')));
}

const refusedBanner = (refused: readonly string[], { admin }: Texts): readonly Banner[] =>
  refused.length === 0
    ? []
    : [
        {
          style: 'attention',
          title: admin.refusedTitle,
          lines: [
            ...refused.slice(0, mostLines).map((line) => displayName(line, 200)),
            ...(refused.length > mostLines ? [admin.more(refused.length - mostLines)] : []),
          ],
        },
      ];

/** First, because this part does not happen when it is carried out. */
const waitingSection = (model: StaffModel, { trainingLists }: Texts): readonly Section[] =>
  model.guarded.length === 0
    ? []
    : [
        {
          title: trainingLists.staffWaits,
          rows: shiftRows(model.guarded, model),
          more: trainingLists.more,
        },
      ];

/** Somebody's first and last day wait with their guarded roles: they are no change until a second person agrees. */
function atOnce(plan: StaffPlan, guarded: readonly Shift[]): StaffPlan {
  const waiting = new Set(guarded.map(({ person }) => person));
  const changed = plan.changed.flatMap(({ person, fields }) => {
    const left = waiting.has(person.aadObjectId)
      ? fields.filter(({ field }) => field !== 'start' && field !== 'end')
      : fields;
    return left.length > 0 ? [{ person, fields: left }] : [];
  });
  return { ...plan, changed };
}

function sectionsOf(
  { added, changed, absent }: StaffPlan,
  { companies }: StaffModel,
  { trainingLists }: Texts,
): readonly Section[] {
  const named = (company: string): string => displayName(companies[company] ?? company, 40);
  const value = (field: string, said: string): string => (field === 'company' ? named(said) : said) || '–';
  const { more } = trainingLists;
  const sections: readonly Section[] = [
    {
      title: trainingLists.staffAdded(added.length),
      rows: added.map(({ name, company }) => ({ label: named(company), lines: [displayName(name, 80)] })),
      more,
    },
    {
      title: trainingLists.staffChanged(changed.length),
      rows: changed.map(({ person, fields }) => ({
        label: named(person.company),
        lines: [
          displayName(person.name, 80),
          ...fields.map(({ field, from, to }) =>
            displayName(`${field}: ${value(field, from)} → ${value(field, to)}`, 160),
          ),
        ],
      })),
      more,
    },
    {
      title: trainingLists.staffAbsent(absent.length),
      rows: absent.map(({ name, company }) => ({ label: named(company), lines: [displayName(name, 80)] })),
      more,
    },
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}

const csvField = (csv: string, { trainingLists }: Texts): Field =>
  textInput({
    id: 'csv',
    label: trainingLists.staffLabel,
    value: inputValue(csv, mostPasted).value,
    multiline: true,
    maxLength: mostPasted,
    required: true,
    errorMessage: trainingLists.staffError,
  });
