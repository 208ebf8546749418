# Two stages: the tools that build stay behind. Bases are pinned by version; pin them by digest where you build for others.
FROM python:3.13-slim AS build
WORKDIR /src
COPY pyproject.toml README.md LICENSE requirements.txt ./
RUN python -m venv /opt/chancery \
 && /opt/chancery/bin/python -m pip install --no-cache-dir --require-hashes --requirement requirements.txt
COPY app app
COPY templates templates
COPY static static
COPY migrations migrations
COPY seeds seeds
RUN /opt/chancery/bin/python -m pip install --no-cache-dir --no-deps --no-build-isolation . \
 && /opt/chancery/bin/python -c "from app.knowledge import load_lexicon; load_lexicon()"

FROM python:3.13-slim
RUN useradd --system --uid 10001 --home-dir /data --create-home chancery
COPY --from=build /opt/chancery /opt/chancery
ENV PATH=/opt/chancery/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    CHANCERY_DATABASE_URL=sqlite:////data/chancery.db \
    CHANCERY_HOST=0.0.0.0 \
    CHANCERY_LOG_FORMAT=json
USER chancery
WORKDIR /data
VOLUME /data
EXPOSE 8000
# The program stops on SIGTERM once the requests under way have ended.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
CMD ["chancery", "--verbose", "serve"]
