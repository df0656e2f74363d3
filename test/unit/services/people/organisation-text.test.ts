import example from '../../../../deployment/organisation.example.json';
import { emptyOrganisation } from '../../../../services/people/organisation';
import { asWritten, readOrganisation, stored } from '../../../../services/people/organisation-text';
import { isThread } from '../../../../services/people/reference';

describe('the file of an organisation', () => {
  test('is read, with what is odd about it', () => {
    expect(readOrganisation(JSON.stringify(example))).toMatchObject({
      organisation: { companies: example.companies.map(({ name }) => ({ name })) },
      warnings: [],
    });
    const silent = { ...example, office: { ...example.office, phone: '' } };
    expect(readOrganisation(JSON.stringify(silent))).toMatchObject({
      warnings: ['office.phone: no number to call when nobody can be reached'],
    });
  });

  test('that is wrong says where, one fault a line', () => {
    expect(readOrganisation('{"companies": [], "people": []}')).toEqual({
      faults: ['companies: must not be empty', 'people: must not be empty'],
    });
    for (const text of ['', '{', 'Optimo'])
      expect(readOrganisation(text)).toEqual({ faults: ['the file is not JSON'] });
  });
});

test('what was stored comes back as it was; what a newer version wrote is refused, not guessed', () => {
  expect(stored(JSON.stringify(emptyOrganisation()))).toEqual(emptyOrganisation());
  expect(() => stored('{"companies": "all"}')).toThrow(
    new Error('the stored organisation does not fit this version of the bot'),
  );
});

test('what is compared with what was stored has nothing that storage would drop', () => {
  expect(asWritten({ name: 'Sanne', end: undefined, roles: [] })).toStrictEqual({ name: 'Sanne', roles: [] });
});

test('a chat of several people is known by its id', () => {
  expect(['19:meeting_abc@thread.v2', 'a:19:1x2y', '29:sanne', ''].map(isThread)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
