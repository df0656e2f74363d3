import { grantRole } from '../../support/admin-story';
import { board, colleague } from '../../support/incident-story';
import { nl } from '../../support/person/words';
import { cardSaying, type Place } from './place';

/** A role of weight is given by two: the board is asked too. */
export async function decideProposals(place: Place): Promise<void> {
  await grantRole(place.bot, colleague, { role: 'fgDeputy' });
  await place.crawl.enter(board, 'a proposal', cardSaying(place, board, nl.admin.proposalTitle));
}
