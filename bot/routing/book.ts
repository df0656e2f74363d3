import type { Container } from './container';

/**
 * A book that one flow alone uses: opened once for each container, when it is first asked for. What several rooms use
 * stands in `services/books`.
 */
export function bookOf<Book extends object>(
  open: (container: Container) => Book,
): (container: Container) => Book {
  const opened = new WeakMap<Container, Book>();
  return (container) => {
    const book = opened.get(container) ?? open(container);
    opened.set(container, book);
    return book;
  };
}
