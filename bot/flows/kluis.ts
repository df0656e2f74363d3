import { kluisDeletions } from '../../cards/texts/kluis';
import { countPart, keyPart, kluis } from '../../cards/texts/commands/kluis';
import { z } from 'zod/v4';
import { renderCountDue } from '../../cards/kluis/count';
import { renderLoanLine } from '../../cards/kluis/line';
import { safeDeeds } from '../../cards/kluis/personal-data';
import { press } from '../../cards/shared/elements';
import { renderNeutral } from '../../cards/shared/plain';
import { loanMatters } from '../../services/kluis/commands';
import { partition } from '../../services/kluis/loans';
import {
  kluisActions,
  kluisCards,
  kluisDownloads,
  kluisQuestions,
  loanNumber,
  kluisSearches,
} from '../../services/kluis/contract';
import { mayDecide } from '../../services/kluis/custodians';
import { dayItem, daySteps } from '../../services/kluis/day';
import { keyItem } from '../../services/kluis/bearer';
import { kluisRetention } from '../../services/kluis/retention';
import type { Role } from '../../services/people/roles';
import type { Container } from '../routing/container';
import {
  allowed,
  answering,
  type DueStep,
  type Flow,
  type Line,
  type ReceivedHandover,
  type SettledMessage,
  type StaffTurn,
  type CardContext,
} from '../routing/flow';
import { calledInVain } from '../routing/unreached';
import { safeKeywords } from './kluis/keywords';
import { closingCard, showClosing } from './kluis/closing';
import {
  countCard,
  finishCount,
  finishOldCount,
  lockCounted,
  reportCount,
  countAgain,
  startCount,
  turnCount,
} from './kluis/counting';
import { evidenceOfLoans, exportLoans, offerLoans, personsLoans } from './kluis/export';
import {
  accept,
  approve,
  askLonger,
  findLoan,
  found,
  handIn,
  issue,
  keepLonger,
  look,
  lose,
  refuse,
  refuseLonger,
  report,
  revoke,
  takeBack,
  undoBack,
  withdraw,
} from './kluis/handling';
import { findKey, handKey, keepKey, keyCard, loseKey, showKey, takeKey } from './kluis/key';
import { hold, release, showHistory } from './kluis/history';
import { heldByKeeper } from './kluis/held';
import { openInSafe } from './kluis/mine';
import { comeBack, drillRoles, goAway, openSafe, stay } from './kluis/overview';
import { asksLoan, openLoanNumber } from './kluis/number';
import { drillsOfSafe } from './kluis/drills';
import { openRecord, openRequest, submitDrill, submitRecord, submitRequest } from './kluis/request';
import { cardOf, type LoanCardName, unansweredCard } from './kluis/cards';
import { listThings, mergeThings, openThing, renameThing, searchThings } from './kluis/things';

/** The safe is Optimo Groep's; those who only share the floor are kindly told so (features N15). */
const staff = { affiliations: ['group'], refusal: 'onlyGroup' } as const;
const keeperRoles: readonly Role[] = ['officeManager', 'officeDeputy', 'board'];
const watcherRoles: readonly Role[] = ['fg', 'fgDeputy'];
const overseerRoles: readonly Role[] = [...keeperRoles, ...watcherRoles];
/** Which loan somebody may decide about or see is judged per loan (`services/kluis/custodians.ts`). */
const keepers = { ...staff, roles: keeperRoles };
const overseers = { ...staff, roles: overseerRoles };
const watchers = { ...staff, roles: watcherRoles };
/** Who may start a drill of the safe (features N14). */
const drillLeaders = { ...staff, roles: drillRoles };

const handlers = {
  ...allowed(staff, {
    form: (turn: StaffTurn, _data: unknown, container: Container) => openRequest(turn, container),
    request: submitRequest,
    withdraw,
    accept,
    handIn,
    askLonger,
    lose,
    found,
    report,
    view: look,
    open: (turn: StaffTurn, { id }: { readonly id: string }, container: Container) =>
      look(turn, { loan: id }, container),
  }),
  ...allowed(keepers, {
    approve,
    refuse,
    revoke,
    issue,
    takeBack,
    keepLonger,
    refuseLonger,
    recordForm: openRecord,
    record: submitRecord,
    away: goAway,
    present: comeBack,
    stay,
    keyCard: showKey,
    keyHand: handKey,
    keyTake: takeKey,
    keyKeep: keepKey,
    keyFind: findKey,
    keyLose: loseKey,
    startCount,
    countAgain,
    count: finishOldCount,
    countPage: turnCount,
    countDone: finishCount,
    countLocked: lockCounted,
    undoBack,
    rename: renameThing,
    merge: mergeThings,
  }),
  ...allowed(overseers, {
    find: findLoan,
    history: showHistory,
    things: listThings,
    thing: openThing,
    export: offerLoans,
    closing: showClosing,
    countReport: reportCount,
  }),
  ...allowed(watchers, { hold, release }),
  ...allowed(drillLeaders, { practise: submitDrill }),
};

/** Of several copies in a chat one lives: nothing is pressed on a card that says what is no longer so. */
const loanLine: Line = ({ item, locale }, reason) => renderLoanLine(locale, item, reason);

/** The safe: requested in chat, approved, taken out, and locked up again at the end of the day (architecture §4). */
export const safeFlow: Flow = {
  id: 'kluis',
  commands: [
    {
      names: ['kluis', 'sleutel', 'key', 'safe'],
      texts: kluis,
      listed: true,
      keywords: safeKeywords,
      takesWords: true,
      permission: staff,
      handle: openSafe,
    },
  ],
  parts: [
    {
      permission: keepers,
      isOpenTo: keepsSafe,
      texts: keyPart,
      button: (title) => press(title, kluisActions.keyCard, {}),
    },
    {
      permission: keepers,
      isOpenTo: keepsSafe,
      texts: countPart,
      button: (title) => press(title, kluisActions.startCount, {}),
    },
  ],
  actions: answering(kluisActions, handlers),
  cards: {
    [kluisCards.loan]: drawnAs(kluisCards.loan),
    [kluisCards.custody]: drawnAs(kluisCards.custody),
    [kluisCards.watch]: drawnAs(kluisCards.watch),
    [kluisCards.key]: ({ person, locale }, container) => keyCard(person, locale, container),
    [kluisCards.closing]: ({ person, locale }, container) => closingCard(person, locale, container),
    [kluisCards.count]: ({ item, person, locale }, container) =>
      countCard(item, { person, locale }, container),
    [kluisCards.unanswered]: ({ item, person, locale }, container) =>
      unansweredCard(item, { person, locale }, container),
    [kluisCards.countDue]: ({ locale }) => Promise.resolve(renderCountDue(locale)),
  },
  questions: [{ id: kluisQuestions.number, isAsked: asksLoan, permission: staff, answer: openLoanNumber }],
  drills: drillsOfSafe,
  onTimer: takeStep,
  searches: { [kluisSearches.things]: { permission: staff, find: searchThings } },
  exports: { [kluisDownloads.loans]: { permission: overseers, produce: exportLoans } },
  recordOf: async (number, _person, { loans }) =>
    loanNumber.pattern.test(number) && (await loans.find(number)) ? [{ partition, item: number }] : [],
  retention: kluisRetention,
  deletions: kluisDeletions,
  personalData: async (person, { locale }, container) => {
    const [own, deeds] = await Promise.all([
      personsLoans(person, locale, container),
      container.safe.deedsOf(person),
    ]);
    return deeds.length === 0 ? [own] : [own, safeDeeds(deeds, locale)];
  },
  evidence: evidenceOfLoans,
  lines: { [kluisCards.loan]: loanLine, [kluisCards.custody]: loanLine, [kluisCards.watch]: loanLine },
  heldBy: heldByKeeper,
  mine: { permission: staff, open: openInSafe },
  // Its key is to change hands when who keeps it did.
  onOrganisation: async ({ safe }) => void (await safe.changeKey({ type: 'turn' })),
  daily: (container) => container.safe.begin(),
  onSettled: passOn,
  accepts: { freed, wanted, keyMoved, incidentOpened, visitors },
};

function drawnAs(view: LoanCardName) {
  return async ({ item, person, account, locale }: CardContext, container: Container) => {
    const file = await container.loans.find(item);
    return file ? await cardOf(file, { person, account, locale }, container, view) : renderNeutral(locale);
  };
}

/** The board only while nobody else keeps it, or when it is asked to take it over. */
async function keepsSafe(person: string, { loans }: Container): Promise<boolean> {
  return mayDecide(await loans.custody(), '', person);
}

/** Keepers of the safe who cannot be reached are not waited for: the next one is asked. */
async function passOn(message: SettledMessage, { loans, safe }: Container): Promise<void> {
  const person = calledInVain(message);
  if (person === null) return;
  const { item, view } = message.row;
  if (view === kluisCards.custody) await loans.change(item, { type: 'unreached', person });
  else if (view === kluisCards.key) await safe.changeKey({ type: 'unreached', person });
  else if (view === kluisCards.countDue || view === kluisCards.closing) await safe.passOver(person, view);
}

async function takeStep({ item, step, cause }: DueStep, container: Container): Promise<void> {
  if (item === dayItem) await container.safe.turn(z.enum(daySteps).parse(step), cause);
  else await container.loans.change(item, { type: 'timer', step }, { cause });
}

const aboutObject = z.object({ object: z.string() });

async function freed(
  { partition, payload, idempotencyKey }: ReceivedHandover,
  container: Container,
): Promise<void> {
  await container.loans.announceFree(aboutObject.parse(payload).object, idempotencyKey, partition);
}

async function wanted(
  { partition, payload, idempotencyKey }: ReceivedHandover,
  container: Container,
): Promise<void> {
  await container.loans.announceWanted(aboutObject.parse(payload).object, idempotencyKey, partition);
}

/** However often this arrives, each person is asked once about each thing that was brought back. */
async function keyMoved(_handover: ReceivedHandover, { loans }: Container): Promise<void> {
  await loans.announceKeyMoved();
}

const visitorsInside = z.object({ since: z.string().nullable() });

/** Visitors came up, or the last of them left (features N12). */
async function visitors(
  { payload, idempotencyKey: idempotencyKey }: ReceivedHandover,
  container: Container,
): Promise<void> {
  const { since } = visitorsInside.parse(payload);
  await container.loans.announceVisitors(since, idempotencyKey);
}

const opened = z.object({ item: z.string(), matter: z.string(), incident: z.string() });

/** The incident has its number: now both records cite each other (features N3). */
async function incidentOpened(
  { payload, idempotencyKey: idempotencyKey }: ReceivedHandover,
  container: Container,
): Promise<void> {
  const { item, matter, incident } = opened.parse(payload);
  const link = { type: 'linkIncident', incident } as const;
  if (item === keyItem) await container.safe.changeKey(link, idempotencyKey);
  else if (matter === 'count') await container.safe.changeCount(item, link, idempotencyKey);
  else
    await container.loans.change(
      item,
      { ...link, matter: z.enum(loanMatters).parse(matter) },
      { idempotencyKey },
    );
}
