import type { Role } from '../../services/people/roles';
import type { Someone } from './activities';
import { type BotUnderTest, holder } from './bot';
import type { Message } from './person/person';
import { nl } from './person/words';

/** The administrator, who keeps the bot running from `/beheer`. */
export const admin = holder('admin');

type Screen = Exclude<keyof typeof nl.admin.go, 'home'>;

/** One of the screens behind `/beheer`. */
export async function openScreen(bot: BotUnderTest, screen: Screen, who = admin): Promise<Message> {
  const home = await bot.person(who).types('/beheer');
  return await home.open(nl.shared.more).press(nl.admin.go[screen]);
}

/** With everything visible, even when one has something to withdraw. */
async function openRoles(bot: BotUnderTest, who = admin): Promise<Message> {
  const screen = await openScreen(bot, 'roles', who);
  const { more } = nl.shared;
  return screen.buttons.includes(more) ? screen.open(more) : screen;
}

interface Granted {
  readonly role: Role;
  readonly from?: string;
  readonly until?: string;
}

/** "Rol geven". @returns the card of the roles as it stands then. */
export async function grantRole(
  bot: BotUnderTest,
  person: Someone,
  { role, from = '2026-11-23', until = '' }: Granted,
): Promise<Message> {
  const { grant, grantPerson, grantRole: which, from: begins, until: ends } = nl.admin;
  const { save } = nl.shared;
  const typed = { [grantPerson]: person, [which]: nl.admin.role[role], [begins]: from, [ends]: until };
  return await (await openRoles(bot)).answer(grant, typed, save);
}

/** "Rol beëindigen". @param last the last day of it. @returns the card of the roles as it stands then. */
export async function endRole(
  bot: BotUnderTest,
  person: Someone,
  role: Role,
  last: string,
  who = admin,
): Promise<Message> {
  const { end, endChoose } = nl.admin;
  const which = `${person.name} · ${nl.admin.role[role]}`;
  return await (await openRoles(bot, who)).answer(end, { [endChoose]: which, [nl.shared.lastDay]: last });
}

interface HeldRole {
  readonly role: Role;
  readonly from?: string;
  readonly until?: string;
}

/** What is in force, bypassing the bot. */
export async function organisationOf(bot: BotUnderTest) {
  const item = await bot.ledger.item<{ hash: string }>('org', 'organisation');
  const rows = await bot.ledger.list<string>('org', `part|${item?.state.hash}|`);
  return JSON.parse(rows.map(({ value }) => value).join('')) as {
    people: { aadObjectId: string; roles?: (string | HeldRole)[] }[];
    clients: { id: string; name: string; contractHours?: number; financialUndertaking?: boolean }[];
    office: { closingDays: string[] };
  };
}

export const rolesOf = async (bot: BotUnderTest, { aadObjectId }: Someone) =>
  (await organisationOf(bot)).people.find((person) => person.aadObjectId === aadObjectId)?.roles ?? [];

/** What was done to the organisation, oldest first. */
export const organisationHistory = async (bot: BotUnderTest) =>
  (await bot.ledger.history('org', 'organisation')).map(({ type, by }) => [type, by] as const);
