import { flows } from '../../bot/flows';
import { noticeIn } from '../../cards/texts/notices';
import { OrganisationStore } from '../../services/people/organisation-store';
import { type Role, roles } from '../../services/people/roles';
import { message, type Someone } from '../support/activities';
import { BotUnderTest, dataOf, organisationText, stranger, textOf } from '../support/bot';
import { admin } from '../support/admin-story';
import {
  board,
  deputy,
  fg,
  fromYourAbility,
  incidentOf,
  nl,
  report,
  reported,
  startStory,
  wasTold,
} from '../support/incident-story';
import { sample } from '../support/size';
import { verbData } from '../support/verb-data';

interface FilePerson {
  readonly aadObjectId: string;
  readonly name: string;
  readonly company: string;
  readonly roles: readonly unknown[];
}
const written = JSON.parse(organisationText) as { people: readonly FilePerson[]; incident?: object };
/** One reporter reports everything there is, at once. */
const example = { ...written, incident: { ...written.incident, reportsPerHour: 1_000 } };
const refusal = 'Dit is niet voor jou';
/** Told to people outside a flow: for the safe everybody but the group, for visits everybody but staff. */
const kindRefusals = {
  kluis: 'De kluis is van Optimo Groep',
  visit: 'Dit is voor medewerkers',
  training: 'Kennissessies zijn van Optimo Groep',
};

/** The verbs of a flow, by their names within it. */
const verbsOf = (flow: string, names: string): readonly string[] =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => `${flow}.${name}`);

/** The same roles for each of these verbs. */
const each = (held: readonly Role[], verbs: readonly string[]): Record<string, readonly Role[]> =>
  Object.fromEntries(verbs.map((verb) => [verb, held]));

describe('[N15] [S21] who may do what', () => {
  const companies = { group: 'optimo-erp', guestCompany: 'yourability' };
  /** One for each company and role, and one for each company without a role. */
  const cast = Object.entries(companies).flatMap(([affiliation, company], row) =>
    [null, ...roles].map((role: Role | null, place) => ({
      affiliation,
      role,
      company,
      someone: {
        aadObjectId: `00000000-0000-4000-8000-00000000${row + 1}0${String(place).padStart(2, '0')}`,
        name: `${affiliation} ${role ?? 'zonder rol'}`,
        locale: 'nl-NL',
      },
    })),
  );
  const unknown = { affiliation: 'unknown', role: null, someone: stranger };
  /** Anything in none of these is open to everybody in the tenant; for the safe, to Optimo Groep. */
  const only: Readonly<Record<string, readonly (Role | null)[]>> = {
    ...each(
      ['fg', 'fgDeputy', 'board', 'outsideContact'],
      verbsOf(
        'incident',
        `
        take ask withdraw file next question duty clients
        tasks board assess classify advise decide notified concern
        tell aware plan close reopen entity evidence fetch
        cyber significant cyberDone supplement retract template fillTemplate history
        holding handOver letGo clientSearch addClients everyClient dropClient otherClient
        systems setParties setSystems replan invited invite uninvite facts
        correct answers joining join part second agree takeBack
      `,
      ),
    ),
    ...each(['fg'], ['incident.drill']),
    ...each(['board'], ['register.accessOf']),
    ...each(['fg', 'fgDeputy', 'board'], ['register.anchor', 'register.pack']),
    ...each(
      ['fg', 'fgDeputy'],
      verbsOf(
        'register',
        `
        show search open export figures figuresPdf access verify
        holds hold holdLooked release
      `,
      ),
    ),
    ...each(['fg', 'fgDeputy', 'board', 'outsideContact'], ['register.reporter', 'register.document']),
    ...each(
      ['officeManager', 'officeDeputy', 'board'],
      verbsOf(
        'kluis',
        `
        approve refuse revoke issue takeBack keepLonger refuseLonger recordForm record
        away present stay keyCard keyHand keyTake keyKeep keyFind keyLose
        startCount countAgain count countPage countDone countLocked undoBack rename merge
      `,
      ),
    ),
    ...each(
      ['officeManager', 'officeDeputy', 'board', 'fg', 'fgDeputy'],
      ['find', 'history', 'things', 'thing', 'closing', 'export', 'countReport'].map(
        (verb) => `kluis.${verb}`,
      ),
    ),
    ...each(['fg', 'fgDeputy'], ['kluis.hold', 'kluis.release']),
    ...each(['fg', 'officeManager', 'officeDeputy'], ['kluis.practise']),
    ...each(
      ['officeManager', 'officeDeputy', 'board', 'reception'],
      ['visit.day', 'visit.arriveChosen', 'visit.walkIn'],
    ),
    ...each(
      ['officeManager', 'officeDeputy', 'board'],
      [
        'visit.sweep',
        'visit.sweepOld',
        'visit.desks',
        'visit.deskMake',
        'visit.deskRenew',
        'visit.deskRevoke',
      ],
    ),
    ...each(
      ['trainer', 'fg', 'fgDeputy'],
      verbsOf(
        'training',
        `
        planForm plan changeForm change cancel close attendance tick
        turnPage closeList takeAway walkedIn coming confirm takeOver handOn except documentForm publish
        endDocument checkAddress retry retryDocument
      `,
      ),
    ),
    ...each(
      ['trainer', 'fg', 'fgDeputy', 'board'],
      [
        'training.manage',
        'training.manageDocument',
        'training.overview',
        'training.evidence',
        'training.completion',
      ],
    ),
    ...each(['trainer', 'fg', 'fgDeputy', 'officeManager', 'officeDeputy'], ['training.codeSheet']),
    ...each(['admin'], ['training.staff', 'training.staffApply']),
    ...each(
      ['admin'],
      verbsOf(
        'admin',
        `
        home installed undelivered roles organisation upkeep settings retry
        grant end endAnyway withdraw closing rules steps kind setKind
        client setClient
      `,
      ),
    ),
    ...each(['admin', 'board', 'fg', 'fgDeputy'], ['admin.confirm', 'admin.reject']),
    ...each(
      ['bhv', 'bhvHead'],
      ['visit.floor', 'visit.callRoll', 'visit.found', 'visit.foundPart', 'visit.endRoll'],
    ),
  };
  /** The few verbs for which this test's data do not fit are answered as unreadable before anything else. */
  const outsideOf = (verb: string, affiliation: string): string | null => {
    if (verb.startsWith('kluis.') && verb !== 'kluis.open')
      return affiliation === 'group' ? null : kindRefusals.kluis;
    if (/^(?:training|digest)\./.test(verb)) return affiliation === 'group' ? null : kindRefusals.training;
    return /^(?:visit|absence)\./.test(verb) && affiliation === 'unknown' ? kindRefusals.visit : null;
  };

  let bot: BotUnderTest;
  beforeAll(async () => {
    const people = cast.map(({ someone: { aadObjectId, name }, company, role }) => ({
      aadObjectId,
      name,
      company,
      roles: role === null ? [] : [role],
    }));
    bot = await BotUnderTest.start({ organisation: JSON.stringify({ ...example, people }) });
  });
  afterAll(async () => {
    await bot.stop();
  });

  const verbs = flows.flatMap(({ actions }) => actions).map(({ verb }) => verb);

  test.each([...cast, unknown])('$affiliation, $role', async ({ affiliation, role, someone }) => {
    for (const verb of sample(`verbs of ${affiliation} ${role}`, verbs, 20)) {
      const { status, body } = await bot.forge(someone, verb, verbData(verb));
      const text = textOf(body);
      const outside = outsideOf(verb, affiliation);
      const needed = only[verb];
      const lacks =
        outside === null && needed !== undefined && (affiliation === 'unknown' || !needed.includes(role));
      expect([verb, status, text.includes(refusal), outside === null || text.includes(outside)]).toEqual([
        verb,
        200,
        lacks,
        true,
      ]);
      if (lacks || outside !== null)
        expect(bot.lines.some((line) => line.includes('"refused"') && line.includes(verb))).toBe(true);
    }
    for (const { names, permission } of flows.flatMap(({ commands }) => commands)) {
      bot.clock.advance(5_000);
      await bot.say(someone, names[0]);
      const mayUse: Readonly<Record<string, readonly (Role | null)[]>> = {
        register: ['fg', 'fgDeputy'],
        beheer: ['admin'],
        oefening: ['fg'],
        besluiten: ['board'],
        taken: ['fg', 'fgDeputy', 'board', 'outsideContact'],
      };
      const isStranger = affiliation === 'unknown';
      const lacks = mayUse[names[0]]?.includes(role) === false;
      const without = noticeIn((isStranger ? undefined : permission.withoutRole) ?? 'notAllowed', 'nl')[1];
      expect([names[0], textOf(bot.newest(someone).card).includes(without)]).toEqual([names[0], lacks]);
    }
  });
});

describe('on a report', () => {
  let bot: BotUnderTest;
  beforeAll(async () => {
    bot = await startStory();
    await bot.knows(fromYourAbility);
  });
  afterAll(async () => {
    await bot.stop();
  });

  /** Presses "Ik neem hem" with the card of the FG. */
  async function tryToTake(someone: Someone): Promise<{ id: string; answer: string }> {
    const id = await reported(bot);
    const alert = bot.person(fg).sees(id);
    const data = dataOf(alert.card.content, 'incident.take');
    const { body } = await bot.forge(someone, 'incident.take', data, alert.id);
    return { id, answer: textOf(body) };
  }

  test.each<[string, Someone]>([
    ['[S22] somebody who calls himself after the FG', { ...stranger, name: fg.name }],
    ['[N15] [R20] somebody of YourAbility', fromYourAbility],
    ['[R18] a guest of the tenant', stranger],
  ])('%s cannot take it, and sees nothing of it', async (_who, someone) => {
    const { id, answer } = await tryToTake(someone);
    expect(answer).toContain(refusal);
    expect(answer).not.toContain('Laptop');
    expect(await incidentOf(bot, id)).toMatchObject({ status: 'reported', taken: null, seen: {} });
    const looked = await bot.forge(someone, 'incident.view', { incident: id });
    expect(textOf(looked.body)).toContain('Hier is voor jou niets te zien');
    expect(textOf(looked.body)).not.toContain('Laptop');
    expect(await incidentOf(bot, id)).toMatchObject({ seen: {} });
  });

  test('[S21] the reporter cannot take the own report', async () => {
    const id = await reported(bot, 'Van mij', {}, fromYourAbility);
    const { body } = await bot.forge(fromYourAbility, 'incident.take', { incident: id });
    expect(textOf(body)).toContain(refusal);
    expect(await incidentOf(bot, id)).toMatchObject({ taken: null });
  });

  test('[S21] who was deputy until today may not act any more, whatever card is still there', async () => {
    const id = await reported(bot);
    const people = example.people.map((person) =>
      person.aadObjectId === deputy.aadObjectId ? { ...person, roles: [] } : person,
    );
    const store = new OrganisationStore(bot.rows, bot.ledger, bot.clock);
    await store.importFile(JSON.stringify({ ...example, people }));
    // What a file says about a deputy awaits two people.
    const [proposal] = await store.proposals();
    for (const agreer of [admin, board]) await store.agree(proposal?.id ?? '', agreer.aadObjectId);
    await bot.app.tick();
    const card = bot.person(deputy).sees(id);
    const taken = await card.press(nl.alert.take);
    expect(taken.text + bot.person(deputy).said).toContain(refusal);
    const looked = await bot.forge(deputy, 'incident.view', { incident: id });
    expect(textOf(looked.body)).toContain('Hier is voor jou niets te zien');
    expect(await incidentOf(bot, id)).toMatchObject({ taken: null });
    const next = await reported(bot);
    expect(bot.person(fg).sees(next).has(nl.alert.take)).toBe(true);
    expect(wasTold(bot, deputy, next)).toBe(false);
  });

  test('[N15] [R18] another tenant is refused without effect, and logged without who it was', async () => {
    const channel = { ...bot.channel, tenantId: '0c0c0c0c-0000-4000-8000-000000000009' };
    const spy: Someone = { ...stranger, aadObjectId: '00000000-0000-4000-8000-000000000077' };
    expect((await bot.send(message(spy, channel, '/incident'))).status).toBe(403);
    expect(bot.connector.calls.filter((call) => textOf(call).includes(spy.aadObjectId))).toEqual([]);
    expect(bot.lines.some((line) => line.includes('"reason":"tenant"'))).toBe(true);
    expect(bot.lines.some((line) => line.includes(spy.aadObjectId))).toBe(false);
    expect(await bot.rows.locate({ from: 'item|reference', below: 'item|reference~' })).not.toContainEqual(
      expect.objectContaining({ partition: `person|${spy.aadObjectId}` }),
    );
  });

  test('[N15] YourAbility may report, and gets the receipt', async () => {
    const receipt = await report(bot, 'Onze tas met papieren stond op de gang', {}, fromYourAbility);
    expect(receipt.text).toContain(nl.receipt.title);
  });
});
