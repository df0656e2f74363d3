import { bytesOf, compileCard, maxCardBytes, type RenderedCard, renderCard } from '../render';
import type { Banner } from './elements';
import layout from './note.json';

const template = compileCard(layout);

/** A card with something said below its heading to whoever pressed: nobody else's copy shows it. */
export function withNote(card: RenderedCard, note: Banner): RenderedCard {
  const [heading, ...rest] = card.content['body'] as readonly object[];
  const notes = renderCard(template, { notes: [note] }, card.summary).content['body'] as readonly object[];
  const noted = { ...card, content: { ...card.content, body: [heading, ...notes, ...rest] } };
  // The card's own contents matter more.
  return bytesOf(noted) > maxCardBytes ? card : noted;
}
