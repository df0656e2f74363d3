/** What is known of the table itself, and of no flow: its schema version, and whether it is being filled. */
export const tablePartition = 'table';
