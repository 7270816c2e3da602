/** The shape of a list that is on its way; it appears only after a wait that is felt. */
export function ListSkeleton() {
  return (
    <div className="skeleton" aria-hidden="true">
      {[62, 46, 71, 54, 66].map((width) => (
        <div key={width} className="skeleton__row">
          <span className="skeleton__avatar" />
          <span className="skeleton__lines">
            <i style={{ width: `${width - 20}%` }} />
            <i style={{ width: `${width + 18}%` }} />
          </span>
        </div>
      ))}
    </div>
  );
}
