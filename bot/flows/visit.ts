import { z } from 'zod/v4';
import { renderNeutral } from '../../cards/shared/plain';
import { chosenLength } from '../../services/forms/chosen-person';
import type { Role } from '../../services/people/roles';
import { dayItem, sweepView } from '../../services/visit/day';
import { floorView } from '../../services/visit/floor';
import { ways } from '../../services/visit/model';
import { deskView, hostView, locationOf } from '../../services/visit/outcome';
import { visitRetention } from '../../services/visit/retention';
import { rollView } from '../../services/visit/roll-call';
import type { House } from '../house';
import { defineAction, type DueStep, type Flow, type ReceivedHandover, type Viewing } from '../routing/flow';
import { bhvHints, visitHints } from '../routing/hints';
import { announce, change, openChange, openForm } from './visit/announce';
import {
  callRoll,
  endRoll,
  markFound,
  markStaff,
  openFloor,
  postedFloor,
  postedRoll,
  showFloor,
} from './visit/bhv';
import {
  arriveChosen,
  makeDesk,
  openChosen,
  openVisits,
  revokeDesk,
  showDay,
  showDesks,
  showMine,
  sweep,
  sweepCard,
  walkIn,
} from './visit/desk';
import {
  answer,
  arrive,
  atDoor,
  cancel,
  collect,
  deliver,
  leave,
  look,
  refuse,
  send,
  stay,
  upstairs,
} from './visit/handling';
import { receptionOf, visitsOf } from './visit/parts';
import { cardOf } from './visit/views';

/** Everybody of the floor has visitors, YourAbility too: the list of the BHV must be right (architecture §1). */
const staff = { affiliations: ['group', 'guestCompany'], refusal: 'onlyStaff' } as const;
const officeRoles: readonly Role[] = ['officeManager', 'officeDeputy', 'board'];
const office = { ...staff, roles: officeRoles };
const desk = { ...staff, roles: [...officeRoles, 'reception'] as const };
const bhv = { ...staff, roles: ['bhv', 'bhvHead'] as const };

const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
const number = z.string().regex(/^BZ-\d{4,9}$/);
const place = z.object({ location: slug });
const onVisit = place.extend({ visit: number });
/** What a list's chooser sends: where and which. */
const chosen = z.object({ id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}\/BZ-\d{4,9}$/) });
/** Loose because the fields of the form are closed by `services/visit/form.ts` itself. */
const form = z.looseObject({ token: z.string().max(2_000) });
const nothing = z.object({});
const ticked = z.string().max(10_000).default('');
const typed = z.string().max(20_000).default('');
const roll = place.extend({ roll: z.string().regex(/^ontruiming-\d{8}T\d{9}Z$/) });

const visitActions = [
  defineAction({
    verb: 'visit.form',
    data: nothing,
    permission: staff,
    handle: (turn, _data, house) => openForm(turn, house),
  }),
  defineAction({ verb: 'visit.announce', data: form, permission: staff, handle: announce }),
  defineAction({ verb: 'visit.changeForm', data: onVisit, permission: staff, handle: openChange }),
  defineAction({
    verb: 'visit.change',
    data: form.extend(onVisit.shape),
    permission: staff,
    handle: change,
  }),
  defineAction({ verb: 'visit.cancel', data: onVisit, permission: staff, handle: cancel }),
  defineAction({
    verb: 'visit.answer',
    data: onVisit.extend({ answer: z.enum(['coming', 'fiveMinutes']) }),
    permission: staff,
    handle: answer,
  }),
  defineAction({
    verb: 'visit.send',
    data: onVisit.extend({ colleague: z.string().max(chosenLength) }),
    permission: staff,
    handle: send,
  }),
  defineAction({ verb: 'visit.refuse', data: onVisit, permission: staff, handle: refuse }),
  defineAction({ verb: 'visit.collect', data: onVisit, permission: staff, handle: collect }),
  defineAction({ verb: 'visit.upstairs', data: onVisit, permission: staff, handle: upstairs }),
  defineAction({ verb: 'visit.stay', data: onVisit, permission: staff, handle: stay }),
  defineAction({
    verb: 'visit.arrive',
    data: onVisit.extend({ way: z.enum(ways) }),
    permission: staff,
    handle: arrive,
  }),
  defineAction({ verb: 'visit.atDoor', data: onVisit, permission: staff, handle: atDoor }),
  defineAction({ verb: 'visit.deliver', data: onVisit, permission: staff, handle: deliver }),
  defineAction({ verb: 'visit.leave', data: onVisit, permission: staff, handle: leave }),
  defineAction({ verb: 'visit.view', data: onVisit, permission: staff, handle: look }),
  defineAction({ verb: 'visit.open', data: chosen, permission: staff, handle: openChosen }),
  defineAction({ verb: 'visit.mine', data: nothing, permission: staff, handle: showMine }),
];

const deskActions = [
  defineAction({ verb: 'visit.day', data: place, permission: desk, handle: showDay }),
  defineAction({ verb: 'visit.arriveChosen', data: chosen, permission: desk, handle: arriveChosen }),
  defineAction({
    verb: 'visit.walkIn',
    data: place.extend({
      ...{ token: z.string().max(2_000), host: z.string().max(chosenLength).default('') },
      ...{ name: typed, company: typed, kind: typed },
    }),
    permission: desk,
    handle: walkIn,
  }),
  defineAction({
    verb: 'visit.sweep',
    data: place.extend({ visits: ticked }),
    permission: office,
    handle: sweep,
  }),
  defineAction({ verb: 'visit.desks', data: place, permission: office, handle: showDesks }),
  defineAction({ verb: 'visit.deskMake', data: place, permission: office, handle: makeDesk }),
  defineAction({
    verb: 'visit.deskRevoke',
    data: place.extend({ id: z.string().max(40) }),
    permission: office,
    handle: revokeDesk,
  }),
];

const bhvActions = [
  defineAction({ verb: 'visit.floor', data: place, permission: bhv, handle: showFloor }),
  defineAction({ verb: 'visit.callRoll', data: place, permission: bhv, handle: callRoll }),
  defineAction({
    verb: 'visit.found',
    data: roll.extend({ ids: ticked, found: z.enum(['present', 'missing']) }),
    permission: bhv,
    handle: markFound,
  }),
  defineAction({ verb: 'visit.endRoll', data: roll, permission: bhv, handle: endRoll }),
  defineAction({ verb: 'visit.staffIn', data: nothing, permission: staff, handle: markStaff('in') }),
  defineAction({ verb: 'visit.staffOut', data: nothing, permission: staff, handle: markStaff('out') }),
];

/** Visitors: announced, met, fetched, signed out, and on the list when it burns (architecture §4). */
export const visitFlow: Flow = {
  id: 'visit',
  commands: [
    {
      names: ['bezoek', 'bezoeker', 'bezoekers', 'visitor', 'visitors', 'visit'],
      hints: visitHints,
      takesWords: true,
      permission: staff,
      handle: openVisits,
    },
    { names: ['bhv', 'ontruiming', 'evacuation'], hints: bhvHints, permission: staff, handle: openFloor },
  ],
  actions: [...visitActions, ...deskActions, ...bhvActions],
  views: {
    [hostView]: drawnAs(hostView),
    [deskView]: drawnAs(deskView),
    [sweepView]: ({ partition, person, locale }, house) =>
      sweepCard(locationOf(partition), person, locale, house),
    [floorView]: ({ partition, person, locale }, house) =>
      postedFloor(locationOf(partition), person, locale, house),
    [rollView]: ({ partition, item, person, locale }, house) =>
      postedRoll(locationOf(partition), item, person, locale, house),
  },
  onTimer: takeStep,
  retention: visitRetention,
  daily: (house) => receptionOf(house).begin(),
  accepts: { floor },
};

function drawnAs(view: string) {
  return async ({ partition, item, person, account, locale }: Viewing, house: House) => {
    const file = await visitsOf(house).find({ location: locationOf(partition), visit: item });
    return file ? await cardOf(file, { person, account, locale }, house, view) : renderNeutral(locale);
  };
}

async function takeStep({ partition, item, step, cause }: DueStep, house: House): Promise<void> {
  const location = locationOf(partition);
  if (item === dayItem) await receptionOf(house).turn(location, { type: 'timer', step }, cause);
  else await visitsOf(house).change({ location, visit: item }, { type: 'timer', step }, { cause });
}

const moved = z.object({ visit: z.string(), where: z.enum(['below', 'upstairs', 'gone']) });

/** Somebody came, went up or left: the list of the BHV follows (features N9). */
async function floor({ partition, payload, form: done }: ReceivedHandover, house: House): Promise<void> {
  await receptionOf(house).changeFloor(locationOf(partition), moved.parse(payload), done);
}
