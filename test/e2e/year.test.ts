import type { Role } from '../../services/people/roles';
import { chatOf, type Someone } from '../support/activities';
import { BotUnderTest, cardOf, holder, organisationText } from '../support/bot';
import { accept, type Call } from '../support/connector';
import { report, take } from '../support/incident-story';
import { borrowed } from '../support/kluis-story';
import { classified, closed } from '../support/process-story';
import { long } from '../support/size';
import {
  attendance,
  nl,
  passUntil,
  published,
  session,
  settled,
  signs,
  signUp,
  trainer,
} from '../support/training-story';
import { arrived, presses } from '../support/visit-story';

/**
 * A year of the example organisation, day by day, with a clock that jumps from one due thing to the next; the same year
 * each time. Only what comes by itself is counted, not the answers to what somebody types or presses. The figures of
 * the whole year (`npm run test:long`) are in docs/figures.md.
 */

/** A Monday. */
const firstMonday = Date.parse('2026-11-23T00:00:00Z');
const [dayMs, hourMs] = [24 * 3_600_000, 3_600_000];
const weeks = long ? 52 : 2;

/** What happens, on average: per week, or in which weeks. */
const happens = { incidents: 0.5, loans: 1, visits: 3, sessionWeeks: [1, 14, 27, 40], documentWeeks: [6] };
/** What fraction of people do what they are asked. */
const diligence = { signUp: 0.85, come: 0.95, sign: 0.9 };

/** A small seeded generator (mulberry32): the year is a figure, not a sample. */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const { kluis, trainingLists, visit, shared } = nl;
const [fg, keeper, reception] = [holder('fg'), holder('officeManager'), holder('reception')];

interface FilePerson {
  readonly aadObjectId: string;
  readonly name: string;
  readonly company: string;
  readonly roles?: readonly (Role | { readonly role: Role })[];
}
const inFile = (JSON.parse(organisationText) as { readonly people: readonly FilePerson[] }).people;
const someoneOf = ({ aadObjectId, name }: FilePerson): Someone => ({ aadObjectId, name, locale: 'nl-NL' });
const everybody = inFile.map(someoneOf);
const isGroup = ({ company }: FilePerson): boolean => company.startsWith('optimo-');
const colleagues = inFile.filter(isGroup).map(someoneOf);
const staff = inFile.filter((each) => isGroup(each) && (each.roles ?? []).length === 0).map(someoneOf);
const roleOf = ({ roles = [] }: FilePerson): string =>
  roles.map((each) => (typeof each === 'string' ? each : each.role)).join(', ') || 'employee';

let bot: BotUnderTest;
afterEach(async () => {
  await bot.stop();
});

/** Posts that came as the answer to something their reader sent. */
const answers = new Set<Call>();
const cameAt = new Map<Call, number>();

async function start(): Promise<void> {
  const environment = { CHAT_LIMITS: '100000/1000', SEND_RATE: '100000', PUBLIC_URL: 'http://127.0.0.1' };
  bot = await BotUnderTest.start({ environment });
  await bot.knows(...everybody);
  await bot.app.tick();
  await settled(bot);
  bot.connector.reset();
  bot.connector.behave = (call) => {
    cameAt.set(call, bot.clock.now().getTime());
    return accept;
  };
  const send = bot.send.bind(bot);
  bot.send = async (activity) => {
    const before = bot.connector.calls.length;
    const answer = await send(activity);
    const { id } = activity['conversation'] as { readonly id: string };
    for (const call of bot.connector.calls.slice(before))
      if (call.kind === 'post' && call.conversationId === id) answers.add(call);
    return answer;
  };
}

const at = (week: number, day: number, hour: number): string =>
  new Date(firstMonday + (week * 7 + day) * dayMs + hour * hourMs).toISOString();

interface Happening {
  readonly day: number;
  readonly hour: number;
  readonly does: () => Promise<void>;
}

/** Reported, taken within minutes, judged and closed the same day. */
async function incidentComes(who: Someone): Promise<void> {
  const card = await report(bot, 'E-mail naar de verkeerde gestuurd', {}, who);
  const [id = ''] = /INC-\d{4}-\d{4}/.exec(card.text) ?? [];
  await settled(bot);
  await take(bot, fg, id);
  await classified(bot, id, 'other', 'Niemand zag gegevens.');
  await closed(bot, id);
  await settled(bot);
}

/** Out in the morning, back before the evening. */
async function loanGoes(who: Someone): Promise<void> {
  const id = await borrowed(bot, {}, who);
  await settled(bot);
  await passUntil(bot, new Date(bot.clock.now().getTime() + 4 * hourMs).toISOString());
  await bot.person(keeper).withButton(kluis.keeper.takeBack, id).press(kluis.keeper.takeBack);
  await settled(bot);
}

async function visitorComes(host: Someone): Promise<void> {
  const id = await arrived(bot, {}, host);
  await presses(bot, host, id, visit.coming);
  await settled(bot);
  await passUntil(bot, new Date(bot.clock.now().getTime() + hourMs).toISOString());
  await presses(bot, reception, id, visit.leave);
  await settled(bot);
}

/** A mandatory session three weeks later; those who mean to come sign up in the following days. */
function sessionIn(week: number, draw: () => number): readonly (readonly [number, Happening])[] {
  let id = '';
  const day = at(week + 3, 3, 0).slice(0, 10);
  const plans: Happening = {
    day: 0,
    hour: 10,
    does: async () => {
      id = await session(bot, { title: `Sessie ${week}`, day, deadline: at(week + 4, 4, 0).slice(0, 10) });
    },
  };
  const signsUp = colleagues
    .filter(({ aadObjectId }) => aadObjectId !== trainer.aadObjectId && draw() < diligence.signUp)
    .map((someone): Happening => ({
      day: 1 + Math.floor(draw() * 4),
      hour: 10,
      does: async () => void (await signUp(bot, someone, id)),
    }));
  const closes: Happening = {
    day: 3,
    hour: 12,
    does: async () => {
      const list = await attendance(bot, id);
      const present = colleagues.filter(
        ({ aadObjectId, name }) =>
          aadObjectId !== trainer.aadObjectId &&
          list.card.choices(shared.present).some((title) => title.split(' · ')[0] === name) &&
          draw() < diligence.come,
      );
      await list.fill(shared.present, present).press(trainingLists.close);
      await list.press(trainingLists.closeSure(present.length));
      await settled(bot);
    },
  };
  return [[week, plans], ...signsUp.map((each) => [week, each] as const), [week + 3, closes]];
}

function documentIn(week: number, draw: () => number): readonly (readonly [number, Happening])[] {
  let id = '';
  const publishes: Happening = {
    day: 0,
    hour: 11,
    does: async () => {
      id = await published(bot, { deadline: at(week + 4, 4, 0).slice(0, 10) });
    },
  };
  const signing = colleagues
    .filter(() => draw() < diligence.sign)
    .map((someone): Happening => ({
      day: 1 + Math.floor(draw() * 4),
      hour: 11,
      does: async () => await signs(bot, someone, id),
    }));
  return [[week, publishes], ...signing.map((each) => [week, each] as const)];
}

/** What happens in which week, drawn beforehand. */
function calendar(draw: () => number): ReadonlyMap<number, readonly Happening[]> {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(draw() * all.length)] as T;
  const times = (average: number): number => Math.floor(average) + (draw() < average % 1 ? 1 : 0);
  const some = (average: number, hour: number, does: (who: Someone) => Promise<void>): readonly Happening[] =>
    Array.from({ length: times(average) }, () => {
      const [day, who] = [Math.floor(draw() * 5), pick(staff)];
      return { day, hour, does: () => does(who) };
    });
  const planned = new Map<number, Happening[]>();
  const put = (week: number, ...happenings: readonly Happening[]): void =>
    void planned.set(week, [...(planned.get(week) ?? []), ...happenings]);
  for (let week = 0; week < weeks; week += 1) {
    put(week, ...some(happens.incidents, 9, incidentComes));
    put(week, ...some(happens.loans, 9, loanGoes));
    put(week, ...some(happens.visits, 13, visitorComes));
    if (happens.sessionWeeks.includes(week))
      for (const [when, what] of sessionIn(week, draw)) put(when, what);
    if (happens.documentWeeks.includes(week))
      for (const [when, what] of documentIn(week, draw)) put(when, what);
  }
  return planned;
}

/** Week after week, from one event to the next. */
async function live(draw: () => number): Promise<void> {
  const planned = calendar(draw);
  for (let week = 0; week < weeks; week += 1) {
    const happenings = (planned.get(week) ?? []).toSorted(
      (one, other) => one.day - other.day || one.hour - other.hour,
    );
    for (const { day, hour, does } of happenings) {
      const moment = at(week, day, hour);
      if (Date.parse(moment) > bot.clock.now().getTime()) await passUntil(bot, moment);
      await does();
    }
    await passUntil(bot, at(week + 1, 0, 0));
  }
}

interface Counted {
  readonly role: string;
  readonly people: number;
  /** Per person and week. */
  readonly summaries: number;
  readonly direct: number;
  /** For one person. */
  readonly busiestWeek: number;
}

function countFor(role: string, people: readonly FilePerson[]): Counted {
  const chats = new Set(people.map((each) => chatOf(someoneOf(each))));
  const came = bot.connector.calls.filter(
    (call) => call.kind === 'post' && chats.has(call.conversationId) && !answers.has(call),
  );
  const summaries = came.filter((call) => JSON.stringify(cardOf(call.body)).includes('Vandaag ·')).length;
  const byWeek = new Map<string, number>();
  for (const call of came) {
    const moment = cameAt.get(call) ?? firstMonday;
    const week = `${call.conversationId} ${Math.floor((moment - firstMonday) / (7 * dayMs))}`;
    byWeek.set(week, (byWeek.get(week) ?? 0) + 1);
  }
  const each = (count: number): number => Math.round((100 * count) / (people.length * weeks)) / 100;
  return {
    role,
    people: people.length,
    summaries: each(summaries),
    direct: each(came.length - summaries),
    busiestWeek: Math.max(0, ...byWeek.values()),
  };
}

/** In the form of the table of figures. */
const linesOf = (counted: readonly Counted[]): string =>
  counted
    .map(({ role, people, summaries, direct, busiestWeek }) =>
      [role, people, summaries, direct, busiestWeek].join(' | '),
    )
    .join('\n');

test(
  '[N16] messages that come by themselves, a person and week, by role',
  async () => {
    await start();
    await live(drawing(2026));
    const roles = [...new Set(inFile.map(roleOf))];
    const counted = roles.map((role) =>
      countFor(
        role,
        inFile.filter((each) => roleOf(each) === role),
      ),
    );
    if (long) console.log(linesOf(counted));
    for (const { role, summaries, direct } of counted) {
      // At most one summary per working day.
      expect([role, summaries <= 5]).toEqual([role, true]);
      if (role === 'employee') expect(summaries + direct).toBeLessThan(5);
    }
  },
  long ? 1_800_000 : 120_000,
);
