import { z } from 'zod/v4';
import { actionsOf, namedBy, type Carried, carrying, sealed, sending } from '../contract';
import { chosenLength } from '../forms/chosen-person';
import { isForUnknown, safetyAnswers, tellingsOf, ways } from './model';
import { numbering } from '../ledger/numbering';

export { isForUnknown, tellingsOf };

/** Ids of the inputs on card and desk page, and the maximum length of each. Nothing else is asked (C20). */
export const visitFields = {
  name: 100,
  company: 100,
  kind: 20,
  people: 3,
  day: 10,
  from: 5,
  until: 5,
  remark: 300,
  others: 300,
  location: 40,
  /** For a colleague; empty: for the person announcing it. */
  host: chosenLength,
  /** How many weeks in a row. */
  weeks: 2,
} as const;
/** A weekly visit is announced for a quarter at most. */
export const mostWeeks = 13;

export type VisitField = keyof typeof visitFields;

/** Used as the desk: it signs out at night whoever nobody signed out by day. */
export const nightDesk = 'night';

export const visitNumber = numbering('BZ');
const place = { location: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/) };
const onVisit = { ...place, visit: z.string().regex(visitNumber.pattern) };
export type OnVisit = Carried<typeof onVisit>;
/** Of a visit that comes back every week: all that come after it too. */
const following = { following: z.literal('yes').optional() };
/** What a list's chooser sends: where and which. */
/** Empty where nothing was chosen of a list that one types into. */
const chosen = { id: z.literal('').or(z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}\/BZ-\d{4,9}$/)) };
/** Before the visit that was chosen: all that come after it in its weekly series. */
export const ofSeries = 'series/';
const chosenOrSeries = {
  id: z.literal('').or(z.string().regex(/^(?:series\/)?[a-z0-9][a-z0-9-]{0,39}\/BZ-\d{4,9}$/)),
};
const onRoll = { ...place, roll: z.string().regex(/^ontruiming-\d{8}T\d{9}Z$/) };
/** Who was chosen from the organisation: read by `services/forms/chosen-person.ts`. */
const people = z.string().max(10_000);
const ticked = z.string().max(10_000).default('');
const typed = z.string().max(20_000).default('');

export const visitActions = actionsOf('visit', {
  form: carrying(),
  announce: sending(),
  changeForm: carrying(onVisit),
  change: sending({ ...onVisit, ...following }),
  cancel: carrying({ ...onVisit, ...following }),
  handOver: carrying(onVisit, { to: people.default('') }),
  pickUp: carrying(onVisit),
  answer: carrying({ ...onVisit, answer: z.enum(['coming', 'fiveMinutes']) }),
  send: carrying(onVisit, { colleague: people }),
  refuse: carrying(onVisit),
  decline: carrying(onVisit),
  collect: carrying(onVisit),
  upstairs: carrying(onVisit),
  fetched: carrying(onVisit),
  undo: carrying(onVisit),
  amend: carrying(onVisit, { people: z.string().max(10).default(''), others: typed }),
  stay: carrying(onVisit),
  tell: carrying(onVisit, { words: typed }),
  arrive: carrying({ ...onVisit, way: z.enum(ways) }),
  atDoor: carrying(onVisit),
  deliver: carrying(onVisit),
  leave: carrying(onVisit),
  view: carrying(onVisit),
  open: carrying({}, chosenOrSeries),
  series: carrying(onVisit),
  mine: carrying(),

  day: carrying(place),
  // The chosen one already says where; so does the list.
  arriveChosen: carrying({ location: place.location.optional() }, chosen),
  walkIn: carrying(
    { ...place, token: sealed },
    { host: people.default(''), name: typed, company: typed, kind: typed },
  ),
  sweepOld: carrying(place),
  sweep: carrying(place, { visits: ticked }),
  desks: carrying(place),
  deskMake: carrying(place),
  deskRenew: carrying(place, { id: z.string().max(40) }),
  deskRevoke: carrying(place, { id: z.string().max(40) }),

  floor: carrying(place),
  callRoll: carrying({ ...place, drill: z.literal('yes').optional() }),
  found: carrying({ ...onRoll, found: z.enum(['present', 'missing']) }, { ids: ticked }),
  // The boxes are open above it, and are sent along.
  foundPart: carrying(onRoll, {
    ids: ticked,
    group: z.string().max(60),
    seen: z.string().max(10).default(''),
  }),
  endRoll: carrying(onRoll),
  safety: carrying(
    { ...onRoll, answer: z.enum(safetyAnswers) },
    {
      where: z
        .string()
        .max(2 * visitFields.remark)
        .default(''),
    },
  ),
  staffIn: carrying(),
  staffOut: carrying(),
});

/** What is asked without a command. */
export const visitQuestions = namedBy('visit', ['number']);

/** What is posted and kept up to date. */
export const visitCards = namedBy('visit', ['host', 'desk', 'sweep', 'floor', 'roll', 'safety', 'deskEnds']);
