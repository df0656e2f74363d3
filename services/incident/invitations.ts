import type { Organisation } from '../people/organisation';
import { actorOf } from '../people/roles';
import { isWithheld } from './handlers';
import type { Incident, Invited } from './model';

/** Colleagues with read access to one incident: they read all of it until it is over, and cannot act on it. */

/** Who may look now. */
export const openInvitations = ({ invited = [] }: Incident): readonly Invited[] =>
  invited.filter(({ ended }) => ended === undefined);

/** The last time this person was given access; undefined if never. */
export const invitationOf = ({ invited = [] }: Incident, person: string): Invited | undefined =>
  invited.findLast((each) => each.person === person);

/** Whether somebody with read access may read the incident at this moment. */
export const mayLookAlong = (
  incident: Incident,
  organisation: Organisation,
  person: string,
  now: Date,
): boolean =>
  openInvitations(incident).some((each) => each.person === person) &&
  !isWithheld(incident, person) &&
  isOfGroup(organisation, person, now);

export const isOfGroup = (organisation: Organisation, person: string, now: Date): boolean =>
  actorOf(organisation, person, 'nl', now).affiliation === 'group';
