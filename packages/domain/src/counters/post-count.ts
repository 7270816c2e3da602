/** How often a post of a channel was seen and forwarded. */
export interface PostCount {
  readonly views: number;
  readonly forwards: number;
}
