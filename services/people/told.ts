import type { BesideRow, Message } from '../ledger/decision';
import { rowKeys } from '../ledger/keys';
import type { Shift } from './guarded';
import type { Role } from './organisation-schema';

/** A role that needs nobody's agreement ends. */
export interface RoleEnding {
  /** Entra object id. */
  readonly person: string;
  readonly role: Role;
  /** `YYYY-MM-DD`: the last day in it. */
  readonly until: string;
}

/** A role that needs nobody's agreement begins. */
export interface RoleBeginning extends Omit<RoleEnding, 'until'> {
  /** `YYYY-MM-DD`: the last day in it; null: none is known. */
  readonly until: string | null;
}

/** What somebody is told, in their own chat, about who holds what. */
export interface Told {
  readonly difference: readonly Shift[];
  /** Entra object id of the proposer; null: a file or the command line. */
  readonly by: string | null;
  /** Entra object id of whoever agreed; null: there was no second person. */
  readonly second: string | null;
  /** Absent: it was carried out. Otherwise `second` refused, and the proposer hears that. */
  readonly refused?: true;
  /** Told instead of a difference: to whom it ends for, and to the FG when something is open with them. */
  readonly ending?: RoleEnding;
  /** Told instead of a difference: to who has it from now on. */
  readonly beginning?: RoleBeginning;
  /** ISO instant. */
  readonly at: string;
}

/** Card for somebody who gained or lost something. */
export const toldView = 'admin.told';

/** What somebody was told last. @param person Entra object id. */
export const toldKey = (person: string): string => rowKeys.beside(`told|${person}`);

/** What was last decided by a second person, for those who were asked too. */
export const lastDecidedKey = toldKey('last');

export const deciding = (told: Told): BesideRow => ({ key: lastDecidedKey, value: told });

/** Something that waits for whoever has a role moved to another: what was told of that role's end is drawn anew. */
export const heldMoved = { to: 'org', flow: 'admin', command: 'heldMoved', payload: {} } as const;

/** Yesterday's card stays yesterday's. @param people object ids of those who hear of it. */
export const telling = (
  people: readonly string[],
  told: Told,
): { readonly rows: readonly BesideRow[]; readonly messages: readonly Message[] } => ({
  rows: people.map((person) => ({ key: toldKey(person), value: told })),
  messages: people.map((person) => ({
    person,
    view: toldView,
    class: 'operational',
    as: { kind: 'post', alone: true },
    follows: 'item',
  })),
});
