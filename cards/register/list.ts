import type { IncidentKind } from '../../services/people/incident-settings';
import { registerActions } from '../../services/register/contract';
import type { RegisterLine } from '../../services/incident/lists';
import type { RegisterView } from '../../services/register/register';
import type { Locale } from '../../services/people/roles';
import { dateAndTime } from '../dates';
import type { RenderedCard } from '../render';
import {
  button,
  type Choice,
  type Fact,
  type Field,
  fieldElement,
  press,
  type Prompt,
  textPrompt,
} from '../shared/elements';
import { choiceInput } from '../shared/fields';
import { chooser, renderListCard, type Section } from '../shared/list';
import { type Texts, textsFor } from '../texts';
import { type DrillLine, drillMark } from '../shared/drill';
import { displayName } from '../user-text';
import { exportPrompt } from './export-prompt';

/** A list of the register, or a search. */
export type Looked = RegisterView | { readonly list: 'search' | 'searchDrills'; readonly words: string };

export interface RegisterListModel {
  readonly locale: Locale;
  readonly now: string;
  readonly looked: Looked;
  readonly lines: readonly RegisterLine[];
  /** Drills of other flows, newest first; empty in every list but that of drills. */
  readonly otherDrills: readonly DrillLine[];
  /** Where "verder" continues; null at the end. */
  readonly next: string | null;
  /** Name by object id. */
  readonly names: Readonly<Record<string, string>>;
  readonly clients: readonly { readonly id: string; readonly name: string }[];
  readonly kinds: readonly IncidentKind[];
  /** `YYYY-MM`, the newest first. */
  readonly months: readonly string[];
  /** Days proposed for an export. */
  readonly period: { readonly from: string; readonly until: string };
  readonly year: number;
}

/** `/register`: a page of the register (architecture §3: one read, whatever its size). */
export function renderRegister(model: RegisterListModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { register, shared } = texts;
  const { lines, next, otherDrills } = model;
  const data = { list: listOf(model.looked) };
  const searching = model.looked.list === 'search' || model.looked.list === 'searchDrills';
  const more = searching ? register.searchOn : register.older;
  const open = button(shared.open, registerActions.open, {}, { style: 'positive' });
  const empty = lines.length + otherDrills.length === 0;
  const others = otherDrills.slice(0, mostOthers).map(({ drawn }) => drawn);
  const openable = [...lines, ...others].flatMap(({ id }) => id ?? []);
  return renderListCard({
    locale: model.locale,
    summary: register.summary,
    eyebrow: register.eyebrow(dateAndTime(model.now, model.locale)),
    title: register.title,
    footnotes: [titleOf(model, texts), ...(empty ? [next === null ? register.none : register.noneYet] : [])],
    sections: [
      ...(lines.length === 0
        ? []
        : [{ title: register.reports, rows: lines.map((line) => rowOf(line, model, texts)) }]),
      ...otherSection(otherDrills, texts),
    ],
    fields: openable.length === 0 ? [] : [numberChooser(openable, texts)],
    buttons: [
      ...(openable.length === 0 ? [] : [open]),
      ...(next === null
        ? []
        : [button(more, registerActions.show, { ...data, after: next }, { sendsInputs: false })]),
    ],
    details: { toggle: shared.more, rows: moreRows(model, texts) },
  });
}

/** In the form actions carry: `newest`, `month:2026-11`, `search:words`. */
export function listOf(looked: Looked): string {
  switch (looked.list) {
    case 'month':
      return `month:${looked.month}`;
    case 'kind':
      return `kind:${looked.kind}`;
    case 'client':
      return `client:${looked.client}`;
    case 'search':
    case 'searchDrills':
      return `${looked.list}:${looked.words}`;
    default:
      return looked.list;
  }
}

function titleOf({ looked, clients }: RegisterListModel, { register, kinds }: Texts): string {
  const { view } = register;
  switch (looked.list) {
    case 'month':
      return view.month(looked.month);
    case 'kind':
      return view.kind(kinds.names[looked.kind]);
    case 'client':
      return view.client(displayName(clients.find(({ id }) => id === looked.client)?.name ?? looked.client));
    case 'search':
    case 'searchDrills':
      return view[looked.list](displayName(looked.words));
    default:
      return view[looked.list];
  }
}

function rowOf(line: RegisterLine, model: RegisterListModel, texts: Texts): Fact {
  const { kinds, incident, outcomes, alert } = texts;
  const what = [
    ...(line.kind ? [kinds.names[line.kind]] : []),
    incident.status[line.status],
    ...(line.outcome ? [outcomes.classification[line.outcome]] : []),
  ];
  const by = line.takenBy === null ? [] : [alert.takenBy(displayName(model.names[line.takenBy] ?? '–', 60))];
  return {
    label: [...drillMark(line.id, texts), line.id, dateAndTime(line.reportedAt, model.locale)].join(' · '),
    lines: [[...what, ...by].join(' · ')],
  };
}

/** As many as fit next to a page of reports; older ones are found by searching. */
const mostOthers = 10;

const otherSection = (drills: readonly DrillLine[], { drill }: Texts): readonly Section[] => {
  const shown = drills.slice(0, mostOthers).map(({ drawn: { label, lines } }) => ({ label, lines }));
  const left = drills.length - shown.length;
  const rest = left > 0 ? [{ label: drill.moreOthers(left), lines: [] }] : [];
  return shown.length === 0 ? [] : [{ title: drill.othersSection, rows: [...shown, ...rest] }];
};

const numberChooser = (numbers: readonly string[], { shared }: Texts): Field =>
  chooser(
    { label: shared.whichReport, placeholder: shared.choose, error: shared.chooseReport },
    numbers.map((id) => ({ title: id, value: id })),
  );

function moreRows(model: RegisterListModel, texts: Texts) {
  const { register } = texts;
  return [
    { prompts: [lookPrompt(model, texts), searchPrompt(model, texts)] },
    {
      buttons: [press(register.figures, registerActions.figures, { year: String(model.year) })],
      prompts: [exportPrompt(model.period, texts)],
    },
    {
      buttons: [
        press(register.access, registerActions.access, {}),
        press(register.verify, registerActions.verify, {}),
        press(register.anchor, registerActions.anchor, {}),
      ],
    },
    { buttons: [press(texts.holds.open, registerActions.holds, { number: '' })] },
  ];
}

/** As many clients as keep the card within its size; others are found by searching for their name. */
const mostClients = 40;

function lookPrompt(model: RegisterListModel, { register, kinds, shared }: Texts): Prompt {
  const choices: readonly Choice[] = [
    ...(['newest', 'open', 'overdue', 'drills'] as const).map((list) => ({
      title: register.view[list],
      value: list,
    })),
    ...model.months.map((month) => ({ title: register.view.month(month), value: `month:${month}` })),
    ...model.kinds.map((kind) => ({ title: kinds.names[kind], value: `kind:${kind}` })),
    ...model.clients.slice(0, mostClients).map(({ id, name }) => ({
      title: register.view.client(displayName(name, 40)),
      value: `client:${id}`,
    })),
  ];
  const list: Field = choiceInput({
    id: 'list',
    label:
      model.clients.length > mostClients
        ? register.lookCut(model.clients.length - mostClients)
        : register.lookLabel,
    value: 'newest',
    style: 'filtered',
    placeholder: shared.choose,
    required: true,
    errorMessage: shared.chooseReport,
    choices,
  });
  return {
    title: register.look,
    style: 'default',
    fields: [fieldElement(list)],
    buttons: [button(register.lookSend, registerActions.show, { after: '' }, { style: 'positive' })],
  };
}

/** Among drills when those are shown: none of them appear between real ones. */
const amongOf = ({ looked }: RegisterListModel): 'incidents' | 'drills' =>
  looked.list === 'drills' || looked.list === 'searchDrills' ? 'drills' : 'incidents';

const searchPrompt = (model: RegisterListModel, { register, incident, shared }: Texts): Prompt =>
  textPrompt(shared.search, {
    id: 'words',
    label: amongOf(model) === 'drills' ? register.searchDrillsLabel : register.searchLabel,
    errorMessage: incident.textError,
    maxLength: 200,
    send: button(shared.searchSend, registerActions.search, { among: amongOf(model) }, { style: 'positive' }),
  });
