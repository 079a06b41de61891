interface Props {
  polled: { trouble: string; again: () => void }
}

/** Why nothing newer is shown, and a way to ask again. There all along, so that what comes into it is read out. */
export const Trouble = ({ polled: { trouble, again } }: Props) => (
  <div role="status" class="trouble-line">
    {trouble && (
      <>
        <span class="trouble">{trouble}</span>
        <button type="button" class="small" onClick={again}>
          Ask again
        </button>
      </>
    )}
  </div>
)
