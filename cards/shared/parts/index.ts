import actions from './actions.json';
import banner from './banner.json';
import fact from './fact.json';
import frame from './frame.json';
import header from './header.json';
import footnote from './footnote.json';
import lines from './lines.json';
import passage from './passage.json';
import picture from './picture.json';

/** The one look (architecture §7): layouts name these with `$part`, and `elements.ts` makes their data. */
export const parts: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  actions,
  banner,
  fact,
  frame,
  header,
  footnote,
  lines,
  passage,
  picture,
};
