import { readFileSync } from 'node:fs';
import { castPersonas, personalChatOf, playgroundConfig } from '../../deployment/personas';
import { type Organisation, parseOrganisation } from '../../services/people/organisation';

const organisation = exampleOrganisation();
const at = new Date('2026-11-23T10:00:00Z');

describe('the personas of npm start', () => {
  test('the six of architecture §6 stand on their ports, each played by somebody else', () => {
    const personas = castPersonas(organisation, at, { all: false, firstPort: 56150 });
    expect(personas.map(({ name, port }) => [name, port])).toEqual([
      ['employee', 56150],
      ['office manager', 56151],
      ['reception', 56152],
      ['FG', 56153],
      ['deputy', 56154],
      ['colleague', 56155],
    ]);
    expect(new Set(personas.map(({ person }) => person.aadObjectId)).size).toBe(6);
  });

  test('everybody holds the role they play, and employee and colleague hold none', () => {
    const played = castPersonas(organisation, at, { all: true, firstPort: 56150 }).map(({ name, person }) => [
      name,
      person.roles.map(({ role }) => role),
    ]);
    expect(Object.fromEntries(played)).toEqual({
      employee: [],
      'office manager': expect.arrayContaining(['officeManager']) as unknown,
      reception: expect.arrayContaining(['reception']) as unknown,
      FG: expect.arrayContaining(['fg']) as unknown,
      deputy: expect.arrayContaining(['fgDeputy']) as unknown,
      colleague: [],
      trainer: expect.arrayContaining(['trainer']) as unknown,
      BHV: expect.arrayContaining(['bhv']) as unknown,
      board: expect.arrayContaining(['board']) as unknown,
      YourAbility: [],
      administrator: ['admin'],
    });
  });

  test('an organisation without an FG is told so', () => {
    const people = organisation.people.filter(({ roles }) => !roles.some(({ role }) => role === 'fg'));
    expect(() => castPersonas({ ...organisation, people }, at, { all: false, firstPort: 1 })).toThrow(
      'play the FG',
    );
  });

  test('every Playground has a chat of its own and knows five others', () => {
    const personas = castPersonas(organisation, at, { all: true, firstPort: 56150 });
    const configs = personas.map((persona) => playgroundConfig(persona, personas, 'tenant'));
    expect(new Set(personas.map(personalChatOf)).size).toBe(personas.length);
    configs.forEach((config, index) => {
      const others = config.users.map(({ aadObjectId }) => aadObjectId);
      expect(config.currentUser.aadObjectId).toBe(personas[index]?.person.aadObjectId);
      expect(new Set(others).size).toBe(5);
      expect(others).not.toContain(config.currentUser.aadObjectId);
    });
  });
});

function exampleOrganisation(): Organisation {
  const parsed = parseOrganisation(JSON.parse(readFileSync('deployment/organisation.example.json', 'utf8')));
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed.organisation;
}
