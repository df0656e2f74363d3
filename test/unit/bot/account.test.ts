import type { Activity } from 'botbuilder';
import { accountOf, speakerOf } from '../../../bot/channel/activity';
import { parseOrganisation } from '../../../services/people/organisation';
import { actorOf, provenPerson } from '../../../services/people/roles';
import { message, type ActivityBody } from '../../support/activities';
import { fg, fromYourAbility } from '../../support/incident-story';
import { organisationText, stranger, tenantId } from '../../support/bot';

/** What a guest is (features N15): by what the channel says of the account, and by who is in the organisation. */

const parsed = parseOrganisation(JSON.parse(organisationText));
if ('faults' in parsed) throw new Error('the example is wrong');
const { organisation } = parsed;
const now = new Date('2026-11-23T09:00:00Z');
const elsewhere = '0c0c0c0c-0000-4000-8000-000000000009';
const channel = { serviceUrl: 'https://smba.trafficmanager.net/emea/', tenantId, botId: '28:bot' };

const said = (account: ActivityBody, someone = fg): Activity =>
  message({ ...someone, account }, channel, 'hallo') as unknown as Activity;

test.each<[string, ActivityBody, string]>([
  ['nothing', {}, 'own'],
  ['the role of a user', { userRole: 'user' }, 'own'],
  ['the role that every SDK knows', { role: 'user' }, 'own'],
  ['our own tenant, in capitals', { tenantId: tenantId.toUpperCase() }, 'own'],
  ['an empty tenant', { tenantId: '' }, 'own'],
  ['odd things', { tenantId: 7, userRole: ['guest'], properties: 'x' }, 'own'],
  ['the role of a guest', { userRole: 'Guest' }, 'guest'],
  ['the role of a guest among its properties', { properties: { userRole: 'guest' } }, 'guest'],
  ['that nobody signed in', { userRole: 'anonymous', tenantId }, 'guest'],
  ['another tenant', { tenantId: elsewhere, userRole: 'user' }, 'foreign'],
  ['another tenant among its properties', { tenantId, properties: { tenantId: elsewhere } }, 'foreign'],
])('[N15] an account of which the channel tells %s', (_what, account, expected) => {
  expect(accountOf(said(account))).toBe(expected);
});

test('[N15] a home tenant is another one where the conversation names none', () => {
  const { conversation, ...rest } = said({ tenantId });
  const nowhere: Activity = {
    ...rest,
    conversation: { ...conversation, tenantId: '' },
    channelData: undefined,
  };
  expect(accountOf(nowhere)).toBe('foreign');
});

const foreign = { tenantId: elsewhere };
const guest = { userRole: 'guest' };
test.each([
  ['the FG', fg, {}, fg.aadObjectId, 'group', ['fg']],
  ['a guest under the object id of the FG', fg, guest, null, 'unknown', []],
  ['the FG’s object id from another tenant', fg, foreign, null, 'unknown', []],
  ['YourAbility', fromYourAbility, {}, fromYourAbility.aadObjectId, 'guestCompany', []],
  [
    'YourAbility as a guest of the tenant',
    fromYourAbility,
    guest,
    fromYourAbility.aadObjectId,
    'guestCompany',
    [],
  ],
  ['YourAbility from another tenant', fromYourAbility, foreign, null, 'unknown', []],
  ['somebody who is in no company', stranger, {}, stranger.aadObjectId, 'unknown', []],
  ['a guest who is in no company', stranger, guest, stranger.aadObjectId, 'unknown', []],
  ['an external member of a shared channel', stranger, foreign, null, 'unknown', []],
])('[N15] [S22] %s', (_who, someone, account, person, affiliation, roles) => {
  const proven = provenPerson(organisation, speakerOf(said(account, someone)));
  expect(proven).toBe(person);
  expect(actorOf(organisation, proven, 'nl', now)).toMatchObject({ person, affiliation, roles });
});

test('[S23] who has no object id is nobody who is known', () => {
  expect(provenPerson(organisation, { person: null, account: 'own' })).toBeNull();
});
