import { z } from 'zod/v4';
import { renderCountDue } from '../../cards/kluis/count';
import { sheetFormats } from '../../cards/sheets/sheet';
import { renderNeutral } from '../../cards/shared/plain';
import { chosenLength } from '../../services/forms/chosen-person';
import { loanMatters } from '../../services/kluis/commands';
import { countView } from '../../services/kluis/count';
import { closingView, countDueView, dayItem, daySteps } from '../../services/kluis/day';
import { keyItem, keyView } from '../../services/kluis/key';
import { custodyView, loanView, watchView } from '../../services/kluis/outcome';
import { kluisRetention } from '../../services/kluis/retention';
import type { Role } from '../../services/people/roles';
import type { House } from '../house';
import { defineAction, type DueStep, type Flow, type ReceivedHandover, type Viewing } from '../routing/flow';
import { lossIn, safeHints } from '../routing/hints';
import { closingCard, showClosing } from './kluis/closing';
import { countCard, finishCount, reportCount, startCount } from './kluis/counting';
import { exportLoans, offerLoans } from './kluis/export';
import { loansOf, safeOf } from './kluis/forms';
import {
  accept,
  approve,
  askLonger,
  findLoan,
  handIn,
  issue,
  keepLonger,
  look,
  lose,
  refuse,
  report,
  revoke,
  takeBack,
  withdraw,
} from './kluis/handling';
import { findKey, handKey, keepKey, keyCard, loseKey, showKey, takeKey } from './kluis/key';
import { hold, release, showHistory } from './kluis/history';
import { comeBack, goAway, openSafe } from './kluis/overview';
import { openRecord, openRequest, submitRecord, submitRequest } from './kluis/request';
import { cardOf, type LoanViewName } from './kluis/views';

/** The safe is Optimo Groep's; who only shares the floor is told so kindly (features N15). */
const staff = { affiliations: ['group'], refusal: 'onlyGroup' } as const;
const keeperRoles: readonly Role[] = ['officeManager', 'officeDeputy', 'board'];
const watcherRoles: readonly Role[] = ['fg', 'fgDeputy'];
const overseerRoles: readonly Role[] = [...keeperRoles, ...watcherRoles];
/** Which loan somebody may decide about or see is judged per loan (`services/kluis/custodians.ts`). */
const keepers = { ...staff, roles: keeperRoles };
const overseers = { ...staff, roles: overseerRoles };
const watchers = { ...staff, roles: watcherRoles };

/** `KL-0001`. Nothing else is ever looked up. */
const number = z.string().regex(/^KL-\d{4,9}$/);
const onLoan = z.object({ loan: number });
/** Checked and masked by `readReason`, which also tells what is wrong. */
const words = z.string().max(20_000).default('');
const day = z.string().max(40).default('');
const untilLater = onLoan.extend({ reason: words, until: day });
/** Loose because the fields of the form are closed by `services/kluis/form.ts` itself. */
const form = z.looseObject({ token: z.string().max(2_000) });
const nothing = z.object({});
const onCount = z.object({ count: z.string().max(40) });

const loanActions = [
  defineAction({
    verb: 'kluis.form',
    data: nothing,
    permission: staff,
    handle: (turn, _data, house) => openRequest(turn, house),
  }),
  defineAction({ verb: 'kluis.request', data: form, permission: staff, handle: submitRequest }),
  defineAction({ verb: 'kluis.withdraw', data: onLoan, permission: staff, handle: withdraw }),
  defineAction({ verb: 'kluis.accept', data: onLoan, permission: staff, handle: accept }),
  defineAction({ verb: 'kluis.handIn', data: onLoan, permission: staff, handle: handIn }),
  defineAction({ verb: 'kluis.askLonger', data: untilLater, permission: staff, handle: askLonger }),
  defineAction({ verb: 'kluis.lose', data: onLoan, permission: staff, handle: lose }),
  defineAction({
    verb: 'kluis.report',
    data: onLoan.extend({ what: words }),
    permission: staff,
    handle: report,
  }),
  defineAction({ verb: 'kluis.view', data: onLoan, permission: staff, handle: look }),
  defineAction({
    verb: 'kluis.open',
    data: z.object({ id: number }),
    permission: staff,
    handle: (turn, { id }, house) => look(turn, { loan: id }, house),
  }),
];

const keeperActions = [
  defineAction({
    verb: 'kluis.approve',
    data: onLoan.extend({ approval: words }),
    permission: keepers,
    handle: approve,
  }),
  defineAction({
    verb: 'kluis.refuse',
    data: onLoan.extend({ reason: words }),
    permission: keepers,
    handle: refuse,
  }),
  defineAction({
    verb: 'kluis.revoke',
    data: onLoan.extend({ reason: words }),
    permission: keepers,
    handle: revoke,
  }),
  defineAction({ verb: 'kluis.issue', data: onLoan, permission: keepers, handle: issue }),
  defineAction({ verb: 'kluis.takeBack', data: onLoan, permission: keepers, handle: takeBack }),
  defineAction({ verb: 'kluis.keepLonger', data: untilLater, permission: keepers, handle: keepLonger }),
  defineAction({ verb: 'kluis.recordForm', data: nothing, permission: keepers, handle: openRecord }),
  defineAction({ verb: 'kluis.record', data: form, permission: keepers, handle: submitRecord }),
  defineAction({
    verb: 'kluis.away',
    data: z.object({ from: z.iso.date(), until: z.iso.date() }),
    permission: keepers,
    handle: goAway,
  }),
  defineAction({ verb: 'kluis.present', data: nothing, permission: keepers, handle: comeBack }),
  defineAction({
    verb: 'kluis.find',
    data: z.object({ number: z.string().max(20) }),
    permission: overseers,
    handle: findLoan,
  }),
  defineAction({ verb: 'kluis.history', data: onLoan, permission: overseers, handle: showHistory }),
  defineAction({
    verb: 'kluis.export',
    data: z.object({ format: z.enum(sheetFormats) }),
    permission: overseers,
    handle: offerLoans,
  }),
  defineAction({
    verb: 'kluis.hold',
    data: onLoan.extend({ reason: words }),
    permission: watchers,
    handle: hold,
  }),
  defineAction({
    verb: 'kluis.release',
    data: onLoan.extend({ reason: words }),
    permission: watchers,
    handle: release,
  }),
  defineAction({ verb: 'kluis.closing', data: nothing, permission: overseers, handle: showClosing }),
];

const safeActions = [
  defineAction({ verb: 'kluis.keyCard', data: nothing, permission: keepers, handle: showKey }),
  defineAction({
    verb: 'kluis.keyHand',
    data: z.object({ to: z.string().max(chosenLength) }),
    permission: keepers,
    handle: handKey,
  }),
  defineAction({ verb: 'kluis.keyTake', data: nothing, permission: keepers, handle: takeKey }),
  defineAction({ verb: 'kluis.keyKeep', data: nothing, permission: keepers, handle: keepKey }),
  defineAction({ verb: 'kluis.keyFind', data: nothing, permission: keepers, handle: findKey }),
  defineAction({
    verb: 'kluis.keyLose',
    data: z.object({ what: words }),
    permission: keepers,
    handle: loseKey,
  }),
  defineAction({ verb: 'kluis.startCount', data: nothing, permission: keepers, handle: startCount }),
  defineAction({
    verb: 'kluis.count',
    data: onCount.extend({ seen: words, extra: words }),
    permission: keepers,
    handle: finishCount,
  }),
  defineAction({
    verb: 'kluis.countReport',
    data: onCount.extend({ what: words }),
    permission: overseers,
    handle: reportCount,
  }),
];

/** The safe: asked for in chat, approved, taken out, and locked up again at the end of the day (architecture §4). */
export const safeFlow: Flow = {
  id: 'kluis',
  commands: [
    {
      names: ['kluis', 'sleutel', 'key', 'safe'],
      hints: safeHints,
      takesWords: true,
      givesWay: { to: 'incident', when: lossIn },
      permission: staff,
      handle: openSafe,
    },
  ],
  actions: [...loanActions, ...keeperActions, ...safeActions],
  views: {
    [loanView]: drawnAs(loanView),
    [custodyView]: drawnAs(custodyView),
    [watchView]: drawnAs(watchView),
    [keyView]: ({ person, locale }, house) => keyCard(person, locale, house),
    [closingView]: ({ person, locale }, house) => closingCard(person, locale, house),
    [countView]: ({ item, person, locale }, house) => countCard(item, person, locale, house),
    [countDueView]: ({ locale }) => Promise.resolve(renderCountDue(locale)),
  },
  onTimer: takeStep,
  exports: { 'kluis.loans': { permission: overseers, produce: exportLoans } },
  retention: kluisRetention,
  daily: (house) => safeOf(house).begin(),
  accepts: { freed, wanted, incidentOpened, visitors },
};

function drawnAs(view: LoanViewName) {
  return async ({ item, person, account, locale }: Viewing, house: House) => {
    const file = await loansOf(house).find(item);
    return file ? await cardOf(file, { person, account, locale }, house, view) : renderNeutral(locale);
  };
}

async function takeStep({ item, step, cause }: DueStep, house: House): Promise<void> {
  if (item === dayItem) await safeOf(house).turn(z.enum(daySteps).parse(step), cause);
  else await loansOf(house).change(item, { type: 'timer', step }, { cause });
}

const aboutObject = z.object({ object: z.string() });

async function freed({ payload, form: once }: ReceivedHandover, house: House): Promise<void> {
  await loansOf(house).announceFree(aboutObject.parse(payload).object, once);
}

async function wanted({ payload, form: once }: ReceivedHandover, house: House): Promise<void> {
  await loansOf(house).announceWanted(aboutObject.parse(payload).object, once);
}

/** Visitors came up, or the last of them left (features N12). */
async function visitors({ payload, form: once }: ReceivedHandover, house: House): Promise<void> {
  const { since } = z.object({ since: z.string().nullable() }).parse(payload);
  await loansOf(house).announceVisitors(since, once);
}

const opened = z.object({ item: z.string(), matter: z.string(), incident: z.string() });

/** The incident has its number: now both records cite each other (features N3). */
async function incidentOpened({ payload, form: once }: ReceivedHandover, house: House): Promise<void> {
  const { item, matter, incident } = opened.parse(payload);
  const link = { type: 'linkIncident', incident } as const;
  if (item === keyItem) await safeOf(house).changeKey(link, once);
  else if (matter === 'count') await safeOf(house).changeCount(item, link, once);
  else await loansOf(house).change(item, { ...link, matter: z.enum(loanMatters).parse(matter) }, { once });
}
