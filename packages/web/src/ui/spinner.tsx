/** A window that is lit pane by pane, for waits that are longer than a blink. */
export function Spinner() {
  return (
    <span className="spinner" aria-hidden="true">
      <i />
      <i />
      <i />
      <i />
    </span>
  );
}
