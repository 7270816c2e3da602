/** Places that newcomers were told, until they come or the place is kept no longer. */
export interface WaitingPlacesTable {
  phone: string;
  key_id: bigint;
  address_block: string | null;
  /** 1 where a friend has invited the number. */
  is_invited: number;
  /** Milliseconds since the epoch. */
  told_ms: number;
  due_ms: number;
}

export interface WaitingTables {
  waiting_places: WaitingPlacesTable;
}
