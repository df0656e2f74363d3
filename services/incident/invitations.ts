import type { Organisation } from '../people/organisation';
import { actorOf } from '../people/roles';
import { isWithheld } from './handlers';
import type { Incident, Invited } from './model';

/** Colleagues who were let in to one incident: they read the whole of it until it is over, and do nothing with it. */

/** Who may look now. */
export const openInvitations = ({ invited = [] }: Incident): readonly Invited[] =>
  invited.filter(({ ended }) => ended === undefined);

/** The last time that somebody was let in; undefined when nobody ever let them in. */
export const invitationOf = ({ invited = [] }: Incident, person: string): Invited | undefined =>
  invited.findLast((each) => each.person === person);

/** Whether somebody who was let in may read the incident at this moment. */
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
