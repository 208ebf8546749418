// Keeps the jobs on a page up to date while it is open; without this script, a reload shows the same.
const lines = new Map([...document.querySelectorAll("[data-job]")].map((line) => [Number(line.dataset.job), line]));
const status = document.querySelector("[data-jobs-status]");
const part = (line, name) => line.querySelector(`[data-part=${name}]`);

new EventSource("/jobs/stream").addEventListener("jobs", (event) => {
  for (const job of JSON.parse(event.data)) {
    const line = lines.get(job.id);
    if (!line) continue;
    const bar = line.querySelector("progress");
    bar.max = Math.max(job.total, 1);
    bar.value = job.done;
    bar.hidden = !job.total || job.state === "done";
    part(line, "said").textContent = job.said;
    const state = part(line, "state");
    if (state.textContent === job.state_words) continue;
    state.textContent = job.state_words;
    status.textContent = `${job.label}: ${job.state_words}. ${job.said}`;
    // What may be done with a job has changed with its state.
    line.querySelector("form")?.remove();
  }
});
