import type { z } from 'zod/v4';
import type { Offer } from '../../../services/downloads/downloads';
import { offerDownload } from '../../routing/downloads';
import type { Container } from '../../routing/container';
import type { Answer, ExportFile, StaffTurn } from '../../routing/flow';
import { notice } from '../../routing/notices';

/** A file that somebody requests on a card and fetches by a link that works once. */
interface Offered<Asked extends Readonly<Record<string, string>>, Found> {
  readonly download: Parameters<typeof offerDownload>[1];
  /** What the link carries. */
  readonly params: z.ZodType<Asked>;
  /**
   * What it is made from, for those entitled to it; nothing for anybody else. Checked when the link is made and again
   * when it is used, since that may have changed.
   */
  readonly find: (asked: Asked, person: string, container: Container) => Promise<Found | null | undefined>;
  readonly make: (
    found: Found,
    asked: Asked,
    reader: Pick<Offer, 'locale'>,
    container: Container,
  ) => Promise<ExportFile | null>;
}

export const offering = <Asked extends Readonly<Record<string, string>>, Found>({
  download,
  params,
  find,
  make,
}: Offered<Asked, Found>) => ({
  offer: async (turn: StaffTurn, asked: Asked, container: Container): Promise<Answer> => {
    const found = await find(asked, turn.actor.person, container);
    return found === null || found === undefined
      ? notice(turn, 'trainingNotFound')
      : await offerDownload(turn, download, params.parse(asked), container);
  },
  produce: async (
    { params: carried, person, locale }: Offer,
    container: Container,
  ): Promise<ExportFile | null> => {
    const asked = params.parse(carried);
    const found = await find(asked, person, container);
    return found === null || found === undefined ? null : await make(found, asked, { locale }, container);
  },
});
