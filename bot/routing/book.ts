import type { Container } from './container';

/**
 * A book that a single flow uses: opened once per container, when first asked for. Books used in several rooms are in
 * `services/books`.
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
