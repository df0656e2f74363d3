import fc from 'fast-check';

/** That a property fails is all that a mutant is judged by; to look for the smallest example would take long. */
fc.configureGlobal({ endOnFailure: true });
