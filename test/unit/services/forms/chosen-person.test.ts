import { chosenPeople, chosenPerson, keptPeople } from '../../../../services/forms/chosen-person';

const id = '0a1b2c3d-0000-4000-8000-00000000000f';
const other = '0a1b2c3d-0000-4000-8000-000000000002';

describe('a person chosen in a field', () => {
  test.each([
    ['bare, as Teams sends it', id],
    ['with the prefix of the Playground', `29:${id}`],
    ['with the prefix of Skype accounts', `8:orgid:${id}`],
    ['in capitals', `8:ORGID:${id.toUpperCase()}`],
    ['with spaces around it', ` 29:${id} `],
    ['twice, in two ways', `29:${id},${id.toUpperCase()}`],
  ])('%s', (_how, value) => {
    expect(chosenPerson(value)).toBe(id);
    expect(chosenPeople(value)).toEqual({ people: [id], notUnderstood: [] });
  });

  test.each([
    '',
    ' , ',
    'Piet',
    '29:',
    `28:${id}`,
    `29:29:${id}`,
    `${id}0`,
    `x${id}`,
    `29:1bSnqTKxLFeCWVvAJHbWYbHcIhbsGNFcWa`,
    `8:orgid:${id.slice(1)}`,
  ])('"%s" is nobody', (value) => {
    expect(chosenPerson(value)).toBeNull();
    expect(chosenPeople(value).people).toEqual([]);
  });

  test('of several everybody is there once, and what names nobody stays as it came back', () => {
    expect(chosenPeople(`29:${id}, Piet,${other},${id},29:Piet`)).toEqual({
      people: [id, other],
      notUnderstood: ['Piet', '29:Piet'],
    });
  });

  test('a page of signs names nobody, also as it is kept; every name that was typed is kept', () => {
    const kept = keptPeople(`${'x'.repeat(5_000)},${id}`);
    expect(kept.length).toBeLessThan(900);
    expect(chosenPeople(kept)).toEqual({ people: [id], notUnderstood: [expect.any(String), '?'] });
    const names = Array.from({ length: 60 }, (_, place) => `Naam ${place}`);
    expect(chosenPeople(keptPeople(names.join(', '))).notUnderstood).toEqual(names);
  });

  test('several people are not one', () => {
    expect(chosenPerson(`${id},${other}`)).toBeNull();
    expect(chosenPerson(`${id},Piet`)).toBeNull();
  });
});
