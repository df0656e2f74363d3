import { namedBy } from '../contract';

/** What is kept about a person: to that person, and through the FG to another. */
export const personDownloads = namedBy('person', ['own', 'other']);
