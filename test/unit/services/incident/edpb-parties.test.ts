import type { Incident } from '../../../../services/incident/model';
import { decidedWith } from '../../../support/decided-scene';
import { after, client, deputy, opened, organisation, second } from '../../../support/incident-scene';
import { edpbOf, filledIn, saying, withoutFg, withPeople } from '../../../support/notification-scene';

/** Sections 1 and 2 of the EDPB template: who notifies, for which company, and who else is involved. */

const decided = decidedWith();
const { now } = after(90);
const takenBy = (by: string): Incident => ({ ...decided, taken: { by, at: now.toISOString() } });

describe('the company that is responsible', () => {
  test('is named with its number in the trade register', () => {
    expect(edpbOf(decided)).toMatchObject({
      10: { keys: ['b'] },
      11: { text: '60063084' },
      12: { text: 'Optimo Payroll & HR Services B.V.' },
      14: { keys: ['a'] },
    });
  });

  test('has no number on the form where none is known, and its name still stands there', () => {
    const companies = organisation.companies.map(({ id, name, group }) => ({ id, name, group }));
    const fields = edpbOf(decided, now, { ...organisation, companies });
    expect(fields[12]).toEqual({ text: 'Optimo Payroll & HR Services B.V.' });
    expect(fields).not.toHaveProperty('10');
    expect(fields).not.toHaveProperty('11');
  });

  test('is still to follow while nobody chose it', () => {
    const fields = edpbOf(saying({}));
    expect(fields[12]).toBeNull();
    expect(fields).not.toHaveProperty('10');
    expect(fields).not.toHaveProperty('11');
  });
});

describe('who notifies', () => {
  test('the FG does so as such, and is where more can be asked: no other FG is named', () => {
    const fields = edpbOf(decided);
    expect(fields).toMatchObject({
      13: { text: 'fg@optimo.example, 033 555 20 41' },
      21: { text: 'Farida Gerritsen' },
      22: { text: 'fg@optimo.example, 033 555 20 41' },
      23: { keys: ['a'] },
      33: { keys: ['b'] },
    });
    for (const number of ['24', '29', '30', '31']) expect(fields).not.toHaveProperty(number);
  });

  test('a deputy stands in, and the FG is named beside', () => {
    expect(edpbOf(takenBy(deputy))).toMatchObject({
      21: { text: 'Daan Verhoef' },
      22: { text: 'daan.verhoef@optimo.example, 033 555 20 42' },
      23: { keys: ['c'] },
      24: { says: 'standsIn' },
      29: { text: 'Ja' },
      30: { text: 'Farida Gerritsen' },
      31: { text: 'fg@optimo.example, 033 555 20 41' },
      33: { keys: ['a'] },
    });
  });

  test('somebody without a telephone of their own is called by way of the office', () => {
    expect(edpbOf(takenBy(second))[22]).toEqual({
      text: 'yasmin.elidrissi@optimo.example, 033 555 00 00',
    });
  });

  test('of somebody without a mail address the telephone alone is given', () => {
    const mailless = withPeople((people) => people.map(({ email: _, ...rest }) => rest));
    expect(edpbOf(decided, now, mailless)[22]).toEqual({ text: '033 555 20 41' });
  });

  test('while nobody took it, who notifies is still to follow, and nobody is said to stand in', () => {
    const fields = edpbOf(opened());
    expect(fields).toMatchObject({ 21: null, 22: null, 23: null, 29: { text: 'Ja' }, 33: { keys: ['a'] } });
    expect(fields).not.toHaveProperty('24');
  });

  test('without an FG it says that there is none, and the office is called', () => {
    const fields = edpbOf(takenBy(deputy), now, withoutFg);
    expect(fields).toMatchObject({ 13: { text: '033 555 00 00' }, 29: { text: 'Nee' } });
    expect(fields).not.toHaveProperty('30');
    expect(fields).not.toHaveProperty('31');
  });
});

describe('whether others are involved', () => {
  const clientsOf = (clients: readonly string[], role = 'processor') =>
    edpbOf(saying({ role: [role], otherParties: ['none'] }, { clients }));

  test.each([
    ['nobody was asked', undefined],
    ['nobody knows', ['unknown']],
  ])('it is still to follow while %s', (_, otherParties) => {
    const fields = edpbOf(saying(otherParties ? { otherParties } : {}));
    expect(fields[38]).toBeNull();
    for (const number of ['39', '40', '41']) expect(fields).not.toHaveProperty(number);
  });

  test('nobody else: that is the answer, and nothing more is asked of them', () => {
    const fields = edpbOf(saying({ otherParties: ['none'] }));
    expect(fields[38]).toEqual({ keys: ['b'] });
    for (const number of ['39', '40', '41']) expect(fields).not.toHaveProperty(number);
  });

  test.each(['processor', 'joint'])('a party of ours (%s): who it is is asked', (party) => {
    const open = saying({ otherParties: [party] });
    expect(edpbOf(open)).toMatchObject({ 38: { keys: ['a'] }, 39: null, 40: null, 41: null });
    const answers = { 39: ['Verwerker'], 40: ['Hosting B.V.'], 41: ['noc@hosting.example'] };
    expect(edpbOf(filledIn(open, answers))).toMatchObject({
      38: { keys: ['a'] },
      39: { text: 'Verwerker' },
      40: { text: 'Hosting B.V.' },
      41: { text: 'noc@hosting.example' },
    });
  });

  test('a client whose data they are is one, with the first contact there, whoever else is involved', () => {
    expect(clientsOf([client])).toMatchObject({
      38: { keys: ['a'] },
      39: { text: 'Verwerkingsverantwoordelijke (klant)' },
      40: { text: 'Bakkerij De Halm' },
      41: { text: 'Marja Halm, privacy@dehalm.example, 033 555 01 01' },
    });
  });

  test('while the data are Optimo’s own, the clients in the report are no party', () => {
    expect(clientsOf([client], 'controller')[38]).toEqual({ keys: ['b'] });
  });

  test('of a contact only what is known is given', () => {
    expect(clientsOf(['kinderopvang-zon'])[41]).toEqual({ text: 'Els Zonneveld, els@dezon.example' });
  });

  const typed = { id: 'typed-1', name: 'Kapsalon Krul', contact: 'Bo Krul, 06 12 34 56 78' };
  const named = (clients: readonly string[]) =>
    edpbOf(saying({ role: ['processor'] }, { clients }, { otherClients: [typed] }));

  test('of several clients names and contacts stand in the same order', () => {
    expect(named([client, 'typed-1', 'transport-noord'])).toMatchObject({
      40: { text: 'Bakkerij De Halm; Kapsalon Krul; Transport Noord' },
      41: {
        text: [
          'Marja Halm, privacy@dehalm.example, 033 555 01 01',
          'Bo Krul, 06 12 34 56 78',
          'Jelle Noord, jelle@transportnoord.example, 033 555 03 01',
        ].join('; '),
      },
    });
  });

  test('the place of a client without a contact stays open among the others', () => {
    const zon = 'Els Zonneveld, els@dezon.example';
    expect(named(['gone', 'kinderopvang-zon'])).toMatchObject({
      40: { text: 'gone; Kinderopvang De Zon' },
      41: { text: `; ${zon}` },
    });
    expect(named(['kinderopvang-zon', 'gone'])[41]).toEqual({ text: `${zon}; ` });
  });

  test.each([[['gone']], [['gone', 'also']], [['gone', 'also', 'and-that']]])(
    'of clients that no longer have a contact at all (%j), how to reach them is still to follow',
    (clients) => {
      expect(named(clients)[41]).toBeNull();
    },
  );

  test('a client known only from the report is named before anything was answered', () => {
    const incident = opened({ facts: { ...decided.facts, dataOf: 'client', clients: ['gone'] } });
    expect(edpbOf(incident)).toMatchObject({ 38: { keys: ['a'] }, 40: { text: 'gone' }, 41: null });
  });
});
