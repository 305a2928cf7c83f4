"use strict";
(() => {
  const inText = (node) => node instanceof Element && node.closest(".text") !== null;
  const records = document.getElementById("records");
  const tip = document.getElementById("tip");
  const carriers = [...document.querySelectorAll("[data-r]")];
  const byRecord = new Map();
  const add = (key, element) => byRecord.has(key) ? byRecord.get(key).push(element) : byRecord.set(key, [element]);
  for (const element of carriers) {
    for (const key of element.dataset.r.split(" ")) add(key, element);
    if (element.dataset.s) add(element.dataset.s, element);
  }
  const stops = [...document.querySelectorAll(".text a[id]")];
  let lit = [];
  let pinned = null;

  const recordOf = (node) => node instanceof Element ? node.closest("[data-r]") : null;

  function light(element) {
    for (const old of lit) old.classList.remove("on");
    lit = [];
    if (!element) return;
    const wanted = new Set();
    for (const key of element.dataset.r.split(" "))
      for (const other of byRecord.get(key) || []) wanted.add(other);
    for (const other of wanted) { other.classList.add("on"); lit.push(other); }
  }

  function entryOf(element) {
    const key = element.dataset.r.split(" ")[0];
    return document.getElementById("n-" + key);
  }

  // The tip is a copy of the entry in the list, so the two can never differ.
  function showTip(element) {
    const entry = element && inText(element) ? entryOf(element) : null;
    const skip = !entry || element.matches(".cue, .subject, .post, .namer, .furniture");
    tip.hidden = skip;
    if (skip) return;
    const copy = entry.cloneNode(true);
    copy.querySelectorAll("details, .act").forEach((part) => part.remove());
    copy.querySelectorAll("[id]").forEach((part) => part.removeAttribute("id"));
    const lines = [...copy.childNodes];
    if (entry.matches(".said")) {
      const speaker = entry.closest(".voice").querySelector(".name").cloneNode(true);
      const post = entry.closest(".voice").querySelector(".about");
      lines.length = 0;
      lines.push(speaker, ...(post ? [post.cloneNode(true)] : []), ...copy.querySelectorAll(".kind, .where"));
    }
    const frame = document.createElement("div");
    frame.className = entry.closest(".voice") ? entry.closest(".voice").className.replace(" on", "") : "";
    frame.append(...lines);
    frame.querySelectorAll("[id]").forEach((part) => part.removeAttribute("id"));
    frame.querySelectorAll(".badge[aria-label]").forEach((badge) => badge.after(" " + badge.getAttribute("aria-label")));
    frame.querySelectorAll("a").forEach((link) => {
      const plain = document.createElement("span");
      plain.className = link.className;
      plain.append(...link.childNodes);
      link.replaceWith(plain);
    });
    tip.replaceChildren(frame);
    const box = element.getClientRects()[0];
    if (!box) return;
    const left = Math.min(box.left, document.documentElement.clientWidth - tip.offsetWidth - 16);
    const above = box.top - tip.offsetHeight - 8;
    tip.style.left = Math.max(16, left) + scrollX + "px";
    tip.style.top = (above > 8 ? above : box.bottom + 10) + scrollY + "px";
  }

  function reveal(element) {
    const entry = entryOf(element);
    if (!entry || records.scrollHeight <= records.clientHeight) return;
    const details = entry.closest("details");
    if (details) details.open = true;
    const box = entry.getBoundingClientRect();
    const frame = records.getBoundingClientRect();
    const foot = Math.min(frame.bottom, innerHeight);
    if (box.top < frame.top || box.bottom > foot) records.scrollTop += box.top - frame.top - (foot - frame.top) / 3;
  }

  function look(element) { light(element); showTip(element); }

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    look(recordOf(event.target) || pinned);
  });
  document.addEventListener("focusin", (event) => {
    const element = recordOf(event.target);
    if (!element) return;
    look(element);
    if (inText(element)) reveal(element);
  });
  document.addEventListener("click", (event) => {
    const element = recordOf(event.target);
    if (!element) { if (!event.target.closest("label, summary")) { pinned = null; look(null); } return; }
    // With mouse or finger the words stay in place and the entry comes to them; by keyboard the link is followed.
    if (inText(element)) {
      if (event.detail > 0) event.preventDefault();
      pinned = pinned === element ? null : element;
      look(pinned);
      if (pinned) reveal(pinned);
    }
  });
  function openTarget() {
    const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    const details = target && target.closest("details");
    if (details) { details.open = true; target.scrollIntoView({ block: "center" }); }
    if (target && target.matches("[data-r]")) light(target);
  }
  addEventListener("hashchange", openTarget);

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    if (event.key === "Escape") { pinned = null; look(null); if (document.activeElement) document.activeElement.blur(); return; }
    const step = { j: 1, ArrowRight: 1, k: -1, ArrowLeft: -1 }[event.key];
    if (!step || !stops.length) return;
    event.preventDefault();
    const at = stops.indexOf(document.activeElement);
    const next = at < 0 ? (step > 0 ? 0 : stops.length - 1) : (at + step + stops.length) % stops.length;
    stops[next].focus({ preventScroll: true });
    stops[next].scrollIntoView({ block: "center" });
  });

  document.querySelectorAll(".switches input").forEach((box) => {
    const apply = () => document.body.classList.toggle("no-" + box.value, !box.checked);
    box.addEventListener("change", apply);
    apply();
  });
  addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((part) => { part.open = true; }));
  openTarget();
})();
