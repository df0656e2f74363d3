import { adminActions } from '../../services/admin/contract';
import type { Locale, Role } from '../../services/people/roles';
import { dayName } from '../dates';
import type { RenderedCard } from '../render';
import {
  type Banner,
  button,
  type Choice,
  type Fact,
  type Field,
  fieldElement,
  press,
  type Prompt,
} from '../shared/elements';
import { choiceInput, dateInput, peopleInput } from '../shared/fields';
import { chooser, type ListCard, renderListCard } from '../shared/list';
import { type Texts, textsFor } from '../texts';
import { displayName } from '../user-text';
import { homeButton } from './home';
import { type ProposalLine, proposalRow, shiftLines } from './proposal-lines';

export interface HeldRole {
  /** Entra object id. */
  readonly person: string;
  readonly name: string;
  readonly role: Role;
  readonly from: string | null;
  readonly until: string | null;
}

export interface RolesModel {
  readonly locale: Locale;
  readonly held: readonly HeldRole[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly proposals: readonly ProposalLine[];
  readonly names: Readonly<Record<string, string>>;
  /** Entra object id. */
  readonly reader: string;
  /** Day offered as the last one. */
  readonly today: string;
  readonly note: string | null;
  readonly faults: readonly string[];
  /** What was typed at "Rol geven" and could not be carried out. */
  readonly typed?: GrantTyped;
  /** A role that was to end, and what nobody would have then. */
  readonly left?: LeftBehind;
}

export interface LeftBehind {
  /** As `admin.end` sent them. */
  readonly id: string;
  readonly last: string;
  readonly role: Role;
  readonly person: string;
  /** A line for each thing that is open with them. */
  readonly lines: readonly string[];
  /** Object ids of those who may take it over. */
  readonly takers: readonly string[];
}

export interface GrantTyped {
  readonly person: string;
  readonly role: Role;
  readonly from: string;
  readonly until: string;
}

/** For clients that do not look people up themselves; as many as keep the card within its size. */
const choosable = 30;
/** Holders of a role that are named; the others are counted. */
const mostNamed = 4;
/** Things left behind that are named; the others are counted. */
const mostLeft = 8;

/** Who has which role. */
export function renderRoles(model: RolesModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { admin } = texts;
  return renderListCard({
    locale: model.locale,
    summary: admin.rolesTitle,
    eyebrow: admin.eyebrow,
    title: admin.rolesTitle,
    banners: [
      ...leftBanner(model, texts),
      ...(model.faults.length === 0
        ? []
        : [
            {
              style: 'attention' as const,
              title: admin.refusedTitle,
              lines: model.faults.map((line) => displayName(line, 200)),
            },
          ]),
    ],
    footnotes: [...(model.note === null ? [] : [model.note]), admin.guarded],
    sections: [
      {
        title: admin.proposalsTitle,
        rows: model.proposals.map((each) => proposalRow(each, model)),
        more: admin.more,
      },
      { title: admin.rolesTitle, rows: rolesIn(texts).map((role) => roleRow(role, model, texts)) },
    ].filter(({ rows }) => rows.length > 0),
    ...actionsOf(model, texts),
  });
}

function leftBanner({ left, names }: RolesModel, { admin }: Texts): readonly Banner[] {
  if (!left) return [];
  const { lines, takers, role, person } = left;
  const nameOf = (one: string): string => displayName(names[one] ?? '–', 60);
  const more = lines.length - mostLeft;
  return [
    {
      style: 'attention',
      title: admin.leftTitle(admin.role[role], nameOf(person)),
      lines: [
        ...lines.slice(0, mostLeft).map((line) => displayName(line, 100)),
        ...(more > 0 ? [admin.more(more)] : []),
        takers.length === 0 ? admin.leftNobody : admin.leftTakers(takers.map(nameOf).join(', ')),
      ],
    },
  ];
}

/** What can be withdrawn is in sight, with the rest behind it. */
function actionsOf(model: RolesModel, texts: Texts): Pick<ListCard, 'prompts' | 'buttons' | 'details'> {
  const { admin } = texts;
  const own = withdrawPrompts(model, texts);
  const end = model.held.length > 0 ? [endPrompt(model, texts)] : [];
  const home = [homeButton(model.locale)];
  if (model.left) {
    const { id, last } = model.left;
    return {
      buttons: [
        press(admin.endAnyway, adminActions.endAnyway, { id, last }, 'destructive'),
        ...backTo(texts),
      ],
    };
  }
  if (own.length === 0) return { prompts: [grantPrompt(model, texts), ...end], buttons: home };
  const toggle = texts.shared.more;
  const rows = [{ prompts: [grantPrompt(model, texts), ...end], buttons: home }];
  return { prompts: own, details: { toggle, rows } };
}

const backTo = ({ admin }: Texts) => [press(admin.endNot, adminActions.roles, {})];

/** In the order of the catalogue, which names every role. */
const rolesIn = ({ admin }: Pick<Texts, 'admin'>) => Object.keys(admin.role) as readonly Role[];

/** Since when is said only of what has not begun. */
function roleRow(role: Role, { held, locale, today }: RolesModel, { admin }: Texts): Fact {
  const lines = held
    .filter((each) => each.role === role)
    .map(({ name, from, until }) =>
      admin.held(
        displayName(name, 40),
        from !== null && from > today ? dayName(from, locale) : null,
        until && dayName(until, locale),
      ),
    );
  const named = lines.slice(0, mostNamed);
  const left = lines.length - named.length;
  return {
    label: admin.role[role],
    lines: lines.length === 0 ? [admin.nobody] : left > 0 ? [...named, admin.more(left)] : named,
  };
}

const date = (id: string, label: string, value: string, { shared }: Texts): Field =>
  dateInput({
    id,
    label,
    value,
    errorMessage: shared.checkField,
  });

function grantPrompt({ people, today, typed }: RolesModel, texts: Texts): Prompt {
  const { admin, shared } = texts;
  const person: Field = peopleInput({
    id: 'person',
    label: admin.grantPerson,
    value: typed?.person ?? '',
    required: true,
    placeholder: shared.choose,
    errorMessage: shared.chooseOne,
    choices: people.slice(0, choosable).map(({ id, name }) => ({ title: displayName(name, 40), value: id })),
  });
  const choices = rolesIn({ admin }).map((role): Choice => ({ title: admin.role[role], value: role }));
  const role: Field = choiceInput({
    id: 'role',
    label: admin.grantRole,
    value: typed?.role ?? '',
    placeholder: shared.choose,
    required: true,
    errorMessage: shared.chooseOne,
    choices,
  });
  const period = [
    date('from', admin.from, typed?.from ?? today, texts),
    date('until', admin.until, typed?.until ?? '', texts),
  ];
  return {
    title: admin.grant,
    style: 'positive',
    fields: [person, role, ...period].map(fieldElement),
    buttons: [button(shared.save, adminActions.grant, {}, { style: 'positive' })],
  };
}

/** For the reader's own proposals; empty when there are none. */
function withdrawPrompts(model: RolesModel, { admin, shared }: Texts): readonly Prompt[] {
  const own = model.proposals.filter(({ by }) => by === model.reader);
  if (own.length === 0) return [];
  const which = chooser(
    { label: admin.withdrawChoose, placeholder: shared.choose, error: shared.chooseOne },
    own.map(({ id, difference }) => ({ title: shiftLines(difference, model).join(', '), value: id })),
  );
  return [
    {
      title: admin.withdrawProposal,
      style: 'default',
      fields: [fieldElement({ ...which, id: 'proposal' })],
      buttons: [button(admin.withdrawSend, adminActions.withdraw, {}, { style: 'destructive' })],
    },
  ];
}

function endPrompt({ held, today }: RolesModel, texts: Texts): Prompt {
  const { admin, shared } = texts;
  const which = chooser(
    { label: admin.endChoose, placeholder: shared.choose, error: shared.chooseOne },
    held.map(({ person, name, role }) => ({
      title: `${displayName(name, 40)} · ${admin.role[role]}`,
      value: `${role}:${person}`,
    })),
    'compact',
    choosable,
  );
  // Nothing is preselected: one press too many would end the role of whoever comes first.
  return {
    title: admin.end,
    style: 'default',
    fields: [{ ...which, value: '' }, date('last', shared.lastDay, today, texts)].map(fieldElement),
    buttons: [button(admin.endSend, adminActions.end, {}, { style: 'destructive' })],
  };
}
