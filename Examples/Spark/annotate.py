#!/usr/bin/env python3
"""Annotates a text with persian-text on Spark, one line in, one JSON object out.

usage: spark-submit annotate.py COMMAND INPUT OUTPUT [pipe|pandas]

pipe    an RDD of lines through the command's standard input and output
pandas  a DataFrame through mapInPandas, as in jobs on tables: the column `annotation` beside the column `value`

COMMAND goes to the executors with the job.
"""
import os
import queue
import subprocess
import sys
import threading

import pandas
from pyspark import SparkFiles
from pyspark.sql import SparkSession

# Each line by itself, so that results do not depend on where Spark cuts the corpus.
ARGUMENTS = ["annotate", "--independent-lines", "--jobs", "1", "--invalid-utf8", "replace"]


def annotate(batches):
    """One command for a partition: a thread writes what comes while this one reads results.

    No batch waits for the answer to the one before it, as the command may read on before it answers.
    """
    command = subprocess.Popen([SparkFiles.get("persian-text"), *ARGUMENTS], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    written, failures = queue.SimpleQueue(), []

    def feed():
        try:
            for batch in batches:
                written.put(batch["value"])
                command.stdin.writelines(line.encode() + b"\n" for line in batch["value"])
            command.stdin.close()
        except Exception as failure:
            failures.append(failure)
            command.kill()
        written.put(None)

    writer = threading.Thread(target=feed, daemon=True)
    writer.start()
    # As many lines come out as went in, in the same order.
    while (values := written.get()) is not None:
        lines = [command.stdout.readline().decode().rstrip("\n") for _ in range(len(values))]
        yield pandas.DataFrame({"value": values, "annotation": lines})
    writer.join()
    if failures:
        raise failures[0]
    if command.wait() != 0:
        raise RuntimeError(f"persian-text ended with {command.returncode}")


def main() -> None:
    program, source, target = sys.argv[1:4]
    mode = sys.argv[4] if len(sys.argv) > 4 else "pipe"
    spark = SparkSession.builder.appName("persian-text").getOrCreate()
    spark.sparkContext.addFile(os.path.abspath(program))
    if mode == "pipe":
        # The working folder of a task is where its files are.
        lines = spark.sparkContext.textFile(source)
        lines.pipe(" ".join([SparkFiles.get("persian-text"), *ARGUMENTS]), checkCode=True).saveAsTextFile(target)
    else:
        table = spark.read.text(source).mapInPandas(annotate, "value string, annotation string")
        table.select("annotation").write.text(target)
    spark.stop()


if __name__ == "__main__":
    main()
