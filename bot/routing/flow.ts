import type { RenderedCard } from '../../cards/render';
import type { Choice } from '../../cards/shared/elements';
import type { DrillLine } from '../../cards/shared/drill';
import type { OpenSection } from '../../cards/shared/mine';
import type { AnyNotice } from '../../cards/texts/notices';
import type { CommandTexts, PartTexts } from '../../cards/texts/commands/command-text';
import type { Button } from '../../cards/shared/elements';
import type { DeletionTexts } from '../../cards/texts/deletion-texts';
import type { ActionContract, ActionContracts, DataOf } from '../../services/contract';
import type { Sheet } from '../../cards/sheets/sheet';
import type { Actor, Affiliation, Locale, Role, Staff, StaffAffiliation } from '../../services/people/roles';
import type { SendOutcome } from '../../services/ledger/send-outcome';
import type { Offer } from '../../services/downloads/downloads';
import type { OfferedFile } from '../../services/incident/evidence/store';
import type { OutRow } from '../../services/ledger/out-row';
import type { NudgeSource } from '../../services/nudges/rounds';
import type { Place } from '../../services/retention/hold';
import type { RetentionRule } from '../../services/retention/rules';
import type { Gauge } from '../../services/telemetry';
import type { Container } from './container';

/** What a person did, free of the SDK's types, as handlers see it. */
export interface Turn<Who extends Actor = Actor> {
  readonly actor: Who;
  /** Who a form belongs to: the person, or the channel's account when the person is not proven. */
  readonly owner: string;
  /** The person's account in the channel, `29:…`. */
  readonly account: string;
  /** Reference of this turn, shown to people and written in the log. */
  readonly reference: string;
  /** Where it happened; if asked in `shared`, everything but the welcome goes to the asker's own chat. */
  readonly scope: 'personal' | 'shared';
  /** For a command: the words after it, with line breaks as typed. Empty for an action. */
  readonly words: string;
  /**
   * For an action: the message in the person's own chat that holds its card; null when the client did not say, and in a
   * shared chat, where no personal card is kept.
   */
  readonly messageId: string | null;
  /** True when the client refreshed by itself: it must change nothing but "seen". */
  readonly automatic: boolean;
}

/** From somebody who works here: every permission that excludes strangers ensures that. */
export type StaffTurn = Turn<Staff>;

/** An answer is for the person who asked, unless it says otherwise: when asked in a channel, it goes to their chat. */
export type Answer =
  | {
      readonly kind: 'card';
      readonly card: RenderedCard;
      readonly audience?: 'everybody';
      /** A message of its own: the pressed card stays as it is. */
      readonly below?: true;
      /** Called with its message id once it has a message of its own in the person's chat. */
      readonly standsAt?: (messageId: string) => Promise<void>;
    }
  | { readonly kind: 'text'; readonly text: string };

/** Who may use a command or verb. Denied by default: anything not named here is refused and logged. */
export interface Permission {
  readonly affiliations: readonly Affiliation[];
  /** What people outside the affiliations are told; `notAllowed` when absent. */
  readonly refusal?: AnyNotice;
  /** Any of these; absent means no role is needed. */
  readonly roles?: readonly Role[];
  /** What people are told who belong here but have none of these roles; `notAllowed` when absent. */
  readonly withoutRole?: AnyNotice;
  /** Never refused for asking too much: nobody may be kept from reporting. */
  readonly unlimited?: true;
}

/** Strangers are refused before a handler sees them. */
export interface StaffPermission extends Permission {
  readonly affiliations: readonly StaffAffiliation[];
}

export type Command = CommandFor<Permission, Turn> | CommandFor<StaffPermission, StaffTurn>;

interface CommandFor<Who extends Permission, Asks extends Turn> {
  /** First the name, then its aliases; lower case, without slash. */
  readonly names: readonly [string, ...string[]];
  readonly texts: CommandTexts;
  /** Is in the lists of commands that Teams shows, which hold twelve at most; help names it in any case. */
  readonly listed: boolean;
  /** Free words may follow the name without a slash: "incident laptop kwijt". */
  readonly takesWords?: boolean;
  /** Words people type when they mean this command, Dutch and English; input for the nearest command. */
  readonly keywords: readonly string[];
  readonly permission: Who;
  /** Where help names it for somebody who may use it; absent: where its permission and texts say. */
  readonly inHelp?: (actor: Actor, container: Container) => HelpPlace | null;
  /** Free words that so clearly mean this command that it is carried out with them (`understanding.ts`). */
  readonly takesSentence?: (text: string) => boolean;
  /** Words after another command may mean this one: then it is carried out, with the words returned. */
  readonly claims?: (command: string, words: string) => string | null;
  readonly handle: (turn: Asks, container: Container) => Promise<Answer>;
  /** Chosen on a message in any chat (the manifest names it as an action); its words are those of that message. */
  readonly onChosenMessage?: (turn: Asks, container: Container) => Promise<Answer>;
}

/** `start`: what most people come for; `role`: what a role is for; `besides`: what else can be typed. */
export type HelpPlace = 'start' | 'role' | 'besides';

/** Something behind another card that help mentions, one press away. */
export interface HelpPart {
  readonly permission: Permission;
  /** Whether a press would show somebody anything just now, for what their role alone does not say. */
  readonly isOpenTo?: (person: string, container: Container) => Promise<boolean>;
  readonly texts: PartTexts;
  readonly button: (title: string, container: Container) => Button;
}

/** Something that people ask in free text, and that has an answer. */
export type Question = QuestionFor<Permission, Turn> | QuestionFor<StaffPermission, StaffTurn>;

interface QuestionFor<Who extends Permission, Asks extends Turn> {
  /** `<flow>.<question>`, for the log. */
  readonly id: string;
  readonly isAsked: (text: string) => boolean;
  readonly permission: Who;
  readonly answer: (turn: Asks, container: Container) => Promise<Answer>;
}

/** Who may do it, and what it does. @param data as the action's schema made it of what came in. */
export type Handler<Data> = HandlerFor<Permission, Turn, Data> | HandlerFor<StaffPermission, StaffTurn, Data>;

interface HandlerFor<Who extends Permission, Asks extends Turn, Data> {
  readonly permission: Who;
  readonly handle: (turn: Asks, data: Data, container: Container) => Promise<Answer>;
}

/** An action of a contract with its handler; which data belong to which handler is known where they were joined. */
export type Action = ActionContract & Handler<never>;

/** What a stored message is rendered from: the item as it is now, for its reader. */
export interface CardContext {
  readonly partition: string;
  readonly item: string;
  readonly person: string;
  /** The person's account in the channel; null for a mail. */
  readonly account: string | null;
  readonly locale: Actor['locale'];
  /** The chat may hold another copy (reliability §A2), and the card says so. */
  readonly possiblyDouble: boolean;
  /** State of the item when the message was claimed; undefined when there is none. */
  readonly state: unknown;
}

/** @param reason `elsewhere`: the card lives in another place of the chat; `changed`: something changed meanwhile. */
export type Line = (
  context: CardContext,
  reason: 'elsewhere' | 'changed',
  container: Container,
) => RenderedCard | null;

/** Who looks at a card of a staff flow, and with which client. */
export type Reader = Pick<CardContext, 'person' | 'account' | 'locale'>;

/** A message's fate changed; `row` is its present state. */
export interface SettledMessage {
  readonly partition: string;
  readonly row: OutRow;
  readonly outcome: SendOutcome;
}

export interface Flow {
  readonly id: string;
  readonly commands: readonly Command[];
  readonly actions: readonly Action[];
  /** The parts of it behind another card that help mentions. */
  readonly parts?: readonly HelpPart[];
  /** The questions it can answer that are asked without a command. */
  readonly questions?: readonly Question[];
  /** Cards the outbox posts and keeps up to date, by view name (`<flow>.<view>`); null when nothing is left to say. */
  readonly cards: Readonly<
    Record<string, (context: CardContext, container: Container) => Promise<RenderedCard | null>>
  >;
  /**
   * What is shown in a chat where another copy of the card lives, or next to one that its reader was typing on while it
   * changed, by view name; null: nothing may stay there, and the card replaces every copy. Without it all copies are
   * drawn alike.
   */
  readonly lines?: Readonly<Record<string, Line>>;
  /** View of a card → view of the batch it goes into when a chat gets more than it may (P8). */
  readonly batches?: Readonly<Record<string, string>>;
  /**
   * What goes by mail, by view name: where Teams reaches nobody, and appointments; null when nothing is left to say.
   */
  readonly mails?: Readonly<
    Record<string, (context: CardContext, container: Container) => Promise<Mail | null>>
  >;
  /** The organisation in force is another than this process saw before, and at start. Must be harmless if it is not. */
  readonly onOrganisation?: (container: Container) => Promise<void>;
  /** Once a day, and at start: creates what must always exist. Must be harmless if it does. */
  readonly daily?: (container: Container) => Promise<void>;
  /** Where the record with a number is stored, in all its parts; empty: another flow's, or withheld from `person`. */
  readonly recordOf?: (number: string, person: string, container: Container) => Promise<readonly Place[]>;
  /** How long its records are kept. */
  readonly retention?: RetentionRule;
  /** For what it keeps besides, in partitions with other names. */
  readonly keepsBesides?: readonly RetentionRule[];
  /** What the deletion log calls those records, and why they were deleted. */
  readonly deletions?: DeletionTexts;
  /** What this flow reminds people of, in the one summary of the day (features N16). */
  readonly nudges?: (container: Container) => NudgeSource;
  /** What must work for it, checked by `/readyz` and `/beheer`, by name; a check that throws counts as failed. */
  readonly health?: Readonly<Record<string, (container: Container) => boolean | Promise<boolean>>>;
  /** Figures on how it is going. */
  readonly gauges?: (container: Container) => Promise<Readonly<Partial<Record<Gauge, number>>>>;
  /** Lists that a card's field looks up while somebody types, by dataset (`<flow>.<list>`). */
  readonly searches?: Readonly<Record<string, Search>>;
  /** Files that can be downloaded once, by kind (`<flow>.<export>`). */
  readonly exports?: Readonly<Record<string, Export>>;
  /**
   * What it keeps about one person, table by table (Art. 15 AVG), without what is withheld from the reader.
   * @param person Entra object id.
   */
  readonly personalData?: (
    person: string,
    reader: FileReader,
    container: Container,
  ) => Promise<readonly Sheet[]>;
  /** What is open for somebody in this flow, each with the one thing to do: shown by `/mijn`. */
  readonly mine?: OpenForMe;
  /** What is open with somebody by a role: said before that role ends and nobody else has it. */
  readonly heldBy?: HeldByRole;
  /** What a certification wants to see of a period; taking it out is logged where that is logged. */
  readonly evidence?: (
    period: EvidencePeriod,
    reader: FileReader,
    container: Container,
  ) => Promise<readonly EvidenceFile[]>;
  /** Its drills, for the list of all drills together with those of reports (features N14). */
  readonly drills?: (reader: FileReader, container: Container) => Promise<readonly DrillLine[]>;
  /** Files that somebody sent in their own chat with the bot; one flow takes them. */
  readonly onFiles?: {
    readonly permission: Permission;
    readonly handle: (turn: Turn, files: readonly OfferedFile[], container: Container) => Promise<Answer>;
  };
  /** The next step of one of this flow's items fell due. */
  readonly onTimer?: (due: DueStep, container: Container) => Promise<void>;
  /** One of this flow's messages was delivered, refused or is of unknown fate. */
  readonly onSettled?: (message: SettledMessage, container: Container) => Promise<void>;
  /** Commands that other partitions hand over; each must commit under `form`, so that it takes effect once. */
  readonly accepts?: Readonly<
    Record<string, (handover: ReceivedHandover, container: Container) => Promise<void>>
  >;
}

export interface HeldByRole {
  /** Whoever has one of these can take it over. */
  readonly roles: readonly Role[];
  /** A line each, for an administrator: nothing that only those roles may read. */
  readonly list: (person: string, locale: Locale, container: Container) => Promise<readonly HeldThing[]>;
  /** Who is asked to take it over (Entra object ids), and hears so; absent: everybody else who has one of the roles. */
  readonly takers?: (person: string, container: Container) => Promise<readonly string[]>;
  /** It is known that such a role ends: tells whom else that concerns. */
  readonly onEnding?: (container: Container) => Promise<void>;
}

export interface HeldThing {
  readonly line: string;
  /** Where it is handed on or taken over, for whoever has it and whoever is asked to take it over. */
  readonly open?: Button;
}

type OpenForMe = OpenFor<Permission, Turn> | OpenFor<StaffPermission, StaffTurn>;

interface OpenFor<Who extends Permission, Asks extends Turn> {
  readonly permission: Who;
  /** Only ever asked by somebody proven. */
  readonly open: (turn: Asks, container: Container) => Promise<readonly OpenSection[]>;
}

/** Who a file is made for. */
export interface FileReader {
  /** Entra object id. */
  readonly person: string;
  readonly locale: Locale;
}

/** What a field offers for the words typed so far. */
export interface Search {
  readonly permission: Permission;
  /** @returns as many as there is room for. */
  readonly find: (turn: Turn, words: string, container: Container) => Promise<readonly Choice[]>;
}

/** A file made from what is stored, at the moment it is fetched. */
export interface Export {
  readonly permission: Permission;
  /** Null: it no longer exists, or is not for this person. */
  readonly produce: (offer: Offer, container: Container) => Promise<ExportFile | null>;
}

export interface ExportFile {
  /** Letters, digits, dashes and a dot: it goes into a header. */
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

export interface EvidencePeriod {
  /** Days, `YYYY-MM-DD`, both inclusive. */
  readonly from: string;
  readonly until: string;
  /** The same as instants: the first in it, and the first after it. */
  readonly first: Date;
  readonly below: Date;
}

export interface EvidenceFile {
  readonly name: string;
  readonly sheet: Sheet;
}

export interface DueStep {
  readonly partition: string;
  readonly item: string;
  readonly step: string;
  /** The due row, to be consumed with its effect. */
  readonly cause: string;
}

export interface ReceivedHandover {
  readonly partition: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly idempotencyKey: string;
}

export interface Mail {
  readonly subject: string;
  readonly text: string;
  /** Address; the mailbox of the settings when it is for nobody in particular. */
  readonly to?: string;
  /** An appointment that a calendar adds or removes (RFC 6047). */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string };
}

type Handlers<Actions extends ActionContracts> = {
  readonly [Name in keyof Actions]: Handler<DataOf<Actions[Name]>>;
};
/** Handlers of what the contract does not name. */
type None<Names extends PropertyKey> = { readonly [Name in Names]: never };

/** Joins a contract with its handlers: without exactly one handler for each of its actions, it does not compile. */
export const answering = <Actions extends ActionContracts, Given extends Handlers<Actions>>(
  actions: Actions,
  handlers: Given & None<Exclude<keyof Given, keyof Actions>>,
): readonly Action[] =>
  Object.entries(actions).map(([name, action]) => {
    const handler = (handlers as Readonly<Record<string, Handler<never>>>)[name];
    if (!handler) throw new Error(`nobody answers ${action.verb}`);
    return { ...action, ...handler };
  });

type Handles<Asks extends Turn> = Readonly<
  Record<string, (turn: Asks, data: never, container: Container) => Promise<Answer>>
>;
type Allowed<Who extends Permission, Given> = {
  readonly [Name in keyof Given]: { readonly permission: Who; readonly handle: Given[Name] };
};

/** The same people for each of these handlers; where strangers are admitted, handlers allow for them. */
export function allowed<Given extends Handles<StaffTurn>>(
  permission: StaffPermission,
  handles: Given,
): Allowed<StaffPermission, Given>;
export function allowed<Given extends Handles<Turn>>(
  permission: Permission,
  handles: Given,
): Allowed<Permission, Given>;
export function allowed<Given extends Handles<StaffTurn>>(permission: Permission, handles: Given): unknown {
  return Object.fromEntries(Object.entries(handles).map(([name, handle]) => [name, { permission, handle }]));
}
